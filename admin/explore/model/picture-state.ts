import { NeighborKind } from '../../../schema/neighborhood/neighborhood.enums.ts';

/** How rows are placed. */
export type LayoutName = 'clusters' | 'tree' | 'rings';
/** Whether the graph is seen as a picture or read as a list. */
export type View = 'picture' | 'list';

/** Rows next to one row that were brought in. */
export interface Opening {
  id: string;
  /** Of this kind only; all kinds where it is null. */
  kind: NeighborKind | null;
  limit: number;
}

/** Everything that makes a picture what it is; it is all in the address, so that it can be shared. */
export interface PictureState {
  start: readonly string[];
  steps: number;
  open: readonly Opening[];
  hidden: readonly string[];
  withoutKinds: readonly string[];
  withoutLines: readonly string[];
  layout: LayoutName;
  view: View;
}

/** How many rows one opening brings at first, and how many more each time. */
export const openingSize = 60;
/** How many rows a picture holds at most. */
export const mostRows = 1000;

/** A picture that begins nowhere yet. */
export const emptyPicture: PictureState = {
  start: [],
  steps: 1,
  open: [],
  hidden: [],
  withoutKinds: [],
  withoutLines: [],
  layout: 'clusters',
  view: 'picture',
};

const kinds = new Set<string>(Object.values(NeighborKind));
const words = (text: string | null): string[] => (text ? text.split(',').filter(Boolean) : []);
const oneOf = <T extends string>(values: readonly T[], text: string | null): T => values.find((value) => value === text) ?? (values[0] as T);

function openingFrom(text: string): Opening {
  const [id = '', kind = '', limit = ''] = text.split('~');
  const asked = Number(limit);
  return {
    id,
    kind: kinds.has(kind) ? (kind as NeighborKind) : null,
    limit: Number.isInteger(asked) && asked > 0 ? Math.min(asked, mostRows) : openingSize,
  };
}

const openingText = ({ id, kind, limit }: Opening): string => [id, kind ?? '', limit === openingSize ? '' : limit].join('~').replace(/~+$/u, '');

/** The picture that an address describes; what cannot be read is as usual. */
export function pictureFrom(search: string): PictureState {
  const params = new URLSearchParams(search);
  const steps = Number(params.get('steps') ?? 1);
  return {
    start: words(params.get('start')),
    steps: [1, 2, 3].includes(steps) ? steps : 1,
    open: words(params.get('open')).map(openingFrom),
    hidden: words(params.get('hide')),
    withoutKinds: words(params.get('without')),
    withoutLines: words(params.get('lines')),
    layout: oneOf(['clusters', 'tree', 'rings'], params.get('layout')),
    view: oneOf(['picture', 'list'], params.get('view')),
  };
}

/** A picture as the search part of an address; what is as usual is left out. */
export function searchOf(picture: PictureState): string {
  const parts: [string, string][] = [
    ['start', picture.start.join(',')],
    ['steps', picture.steps === 1 ? '' : String(picture.steps)],
    ['open', picture.open.map(openingText).join(',')],
    ['hide', picture.hidden.join(',')],
    ['without', picture.withoutKinds.join(',')],
    ['lines', picture.withoutLines.join(',')],
    ['layout', picture.layout === 'clusters' ? '' : picture.layout],
    ['view', picture.view === 'picture' ? '' : picture.view],
  ];
  const text = parts.flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`] : [])).join('&');
  return text ? `?${text}` : '';
}

/** The address of a picture that begins at some rows. */
export const exploreLink = (start: readonly string[], more: Partial<PictureState> = {}): string => `/explore${searchOf({ ...emptyPicture, ...more, start })}`;

/** Brings in what is next to a row; once more brings in more of it. */
export function opened(picture: PictureState, id: string, kind: NeighborKind | null = null): PictureState {
  const before = picture.open.find((opening) => opening.id === id && opening.kind === kind);
  const rest = picture.open.filter((opening) => opening !== before);
  return { ...picture, open: [...rest, { id, kind, limit: Math.min(mostRows, (before?.limit ?? 0) + openingSize) }] };
}

/** Takes back what was brought in next to a row. */
export const closed = (picture: PictureState, id: string): PictureState => ({ ...picture, open: picture.open.filter((opening) => opening.id !== id) });

/** Puts a row aside. */
export const without = (picture: PictureState, id: string): PictureState => ({
  ...picture,
  hidden: [...new Set([...picture.hidden, id])],
  open: picture.open.filter((opening) => opening.id !== id),
});

const toggled = (values: readonly string[], value: string): string[] => (values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);

/** Shows or leaves out a kind of rows. */
export const toggleKind = (picture: PictureState, kind: string): PictureState => ({ ...picture, withoutKinds: toggled(picture.withoutKinds, kind) });
/** Shows or leaves out a sort of lines. */
export const toggleLine = (picture: PictureState, label: string): PictureState => ({ ...picture, withoutLines: toggled(picture.withoutLines, label) });

/** The kinds that are gone through when more than one step is taken: what a plan is made of, and what leads from a row of a register to it. */
export function throughFrom(starts: readonly NeighborKind[]): NeighborKind[] {
  const { AREA, GOAL, MEASURE, TARGET, UNIT, UNIT_GROUP, UNIT_FAMILY, PLAN, JURISDICTION, DOCUMENT } = NeighborKind;
  const has = (...those: NeighborKind[]): boolean => starts.some((kind) => those.includes(kind));
  return [AREA, GOAL, MEASURE, TARGET, ...(has(UNIT_FAMILY) ? [UNIT, UNIT_GROUP] : []), ...(has(JURISDICTION, DOCUMENT) ? [PLAN] : [])];
}
