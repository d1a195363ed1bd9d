/** The units of a place, to choose from. */
export interface UnitsOfPlace {
  units: { nodes: { id: string; name: string; shortName: string }[] };
}

/** All units of a place. */
export const unitsOfPlaceQuery = `
  query UnitsOfPlace($place: ID!) {
    units(filter: { jurisdiction: { id: { eq: $place } } }, orderBy: [{ shortName: ASC }], first: 1000) { nodes { id name shortName } }
  }`;
