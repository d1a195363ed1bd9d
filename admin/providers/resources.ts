/** How a resource of the console is read from the public API. */
export interface ResourceSpec {
  /** The type in the schema; filters and orders are named after it. */
  type: string;
  /** The root field that lists it. */
  field: string;
  /** The fields read for lists and references. */
  list: string;
  /** The fields read for one record. */
  detail: string;
  /** The fields that a free search looks through; without them the API's own full-text `search` is used. */
  searchIn?: string[];
}

const place = 'id name shortName nameEn level';

/** The resources of the console. A new one needs a line here and nothing else in the provider. */
export const resources: Record<string, ResourceSpec> = {
  plans: {
    type: 'Plan',
    field: 'plans',
    list: `id version key title topic periodStart periodEnd status publishedAt jurisdiction { ${place} } document { id number issuer issuedOn } areas { totalCount } goals { totalCount } measures { totalCount } targets { totalCount }`,
    detail: `id version key title topic periodStart periodEnd status publishedAt jurisdiction { ${place} }`,
  },
  units: {
    type: 'Unit',
    field: 'units',
    list: `id version name shortName nameEn jurisdiction { ${place} } families { nodes { id code name nameEn shortName } } responsibilities { totalCount }`,
    detail: `id version name shortName nameEn jurisdiction { ${place} }`,
  },
  families: {
    type: 'UnitFamily',
    field: 'unitFamilies',
    list: 'id version code name nameEn shortName units { totalCount nodes { id shortName jurisdiction { id shortName nameEn } } }',
    detail: 'id version code name nameEn shortName',
    searchIn: ['name', 'nameEn', 'shortName', 'code'],
  },
  groups: {
    type: 'UnitGroup',
    field: 'unitGroups',
    list: `id version name nameEn membersComplete jurisdiction { ${place} } members { totalCount } responsibilities { totalCount }`,
    detail: `id version name nameEn membersComplete jurisdiction { ${place} }`,
    searchIn: ['name', 'nameEn'],
  },
  indicators: {
    type: 'Indicator',
    field: 'indicators',
    list: 'id version name nameEn unitOfMeasure direction targets(first: 12) { totalCount nodes { id comparator value valueMax valueText unitOfMeasure dueYear plan { id title topic jurisdiction { id shortName nameEn } } } }',
    detail: 'id version name nameEn unitOfMeasure direction definition',
  },
  documents: {
    type: 'Document',
    field: 'documents',
    list: `id version title number issuer issuedOn fileName format jurisdiction { ${place} } plans { totalCount nodes { id key title } }`,
    detail: 'id version title number issuer issuedOn fileName format',
    searchIn: ['title', 'number', 'issuer'],
  },
  jurisdictions: {
    type: 'Jurisdiction',
    field: 'jurisdictions',
    list: `${place} version code parent { ${place} } plans { totalCount } units { totalCount }`,
    detail: `${place} version code`,
    searchIn: ['name', 'nameEn', 'code'],
  },
};
