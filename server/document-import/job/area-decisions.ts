import type { ItemFile } from '../export/plan-file.ts';
import { fold } from '../resolve/fold.ts';
import { type Answer, planOf, type QuestionPart } from './answer.ts';
import type { Decision } from './decision.ts';
import type { Draft } from './draft.ts';
import { type AreaPart, NoEffect, refuseLeftOut, standingAreas } from './item-decisions.ts';

type AreaFile = AreaPart['area'];

/** Changes an area's heading and the path of its printed ordinals. */
export function editArea(draft: Draft, part: AreaPart, { input }: Decision): void {
  refuseLeftOut(draft, part);
  const title = input.title?.trim();
  if (title === '') throw new NoEffect('an area needs a title');
  if (title === undefined && typeof input.ordinal !== 'string') throw new NoEffect('give the area a title or an ordinal');
  if (title !== undefined) part.area.title = title;
  if (typeof input.ordinal === 'string') part.area.section = input.ordinal.trim();
}

/** Gives all items of an area to another one, before or after its own as the areas stand. What was its heading stays a heading of the text, of the other one now. */
function handOver(draft: Draft, { file, plan, area }: AreaPart, heir: AreaFile): void {
  const order = new Map(plan.areas.map(({ id }, index) => [id, index]));
  const orderOf = (id: string): number => order.get(id) ?? 0;
  const besideHeir = orderOf(heir.id) + (orderOf(area.id) < orderOf(heir.id) ? -0.5 : 0.5);
  const rank = (item: ItemFile): number => (item.area === area.id ? besideHeir : orderOf(item.area));
  for (const items of [plan.goals, plan.measures] as ItemFile[][]) {
    items.sort((a, b) => rank(a) - rank(b));
    for (const item of items) if (item.area === area.id) item.area = heir.id;
  }
  for (const place of draft.files[file]?.places ?? []) if (place.plan === plan.plan.key && place.item === area.id) place.item = heir.id;
}

/** Leaves out an area's heading: its items go to the area before it or, where it is the first, to the next. */
export function dropArea(draft: Draft, part: AreaPart): void {
  const { plan, area } = part;
  if (draft.dropped.has(area.ref ?? '')) return;
  const areas = standingAreas(draft, plan);
  const at = areas.indexOf(area);
  const heir = areas[at - 1] ?? areas[at + 1];
  if (!heir) throw new NoEffect(`${area.title} is the only area of its plan: its items have nowhere else to go`);
  handOver(draft, part, heir);
  draft.dropped.add(area.ref ?? '');
}

/** Joins another area of the plan onto an area: its items come last, and its heading is one no more but in the text. */
function joinArea(draft: Draft, part: AreaPart, other: AreaFile): void {
  handOver(draft, { ...part, area: other }, part.area);
  part.plan.areas.splice(part.plan.areas.indexOf(other), 1);
  draft.parts.delete(other.ref ?? '');
}

/** Joins the next area of the plan onto an area. */
export function mergeArea(draft: Draft, part: AreaPart): void {
  refuseLeftOut(draft, part);
  const areas = standingAreas(draft, part.plan);
  const next = areas[areas.indexOf(part.area) + 1];
  if (!next) throw new NoEffect(`no area comes after ${part.area.title} in its plan`);
  joinArea(draft, part, next);
}

/** The area whose heading a question is about. */
export function areaOf(draft: Draft, part: QuestionPart): AreaPart {
  const plan = planOf(part);
  const area = standingAreas(draft, plan).find(({ span }) => span?.start === part.question.span.start);
  if (!area) throw new NoEffect('the area that it is about is not there any more');
  return { kind: 'area', file: part.file, plan, area };
}

/** Areas of one title are one area, where the first stands; or all of them are no areas, only headings within others. */
export const repeatedAreas: Answer = (draft, question, alternative) => {
  if (alternative !== 'merge' && alternative !== 'drop') return;
  const part = areaOf(draft, question);
  const areas = standingAreas(draft, part.plan);
  const [first, ...others] = areas.filter(({ title }) => fold(title) === fold(part.area.title));
  if (!first || others.length === 0) throw new NoEffect(`no other area is called ${part.area.title} any more`);
  if (alternative === 'merge') for (const other of others) joinArea(draft, { ...part, area: first }, other);
  else if (others.length + 1 < areas.length) for (const area of [first, ...others]) dropArea(draft, { ...part, area });
  else throw new NoEffect(`all areas of the plan are called ${first.title}: their items have nowhere else to go`);
};

/** An area under which nothing was found is none. */
export const emptyArea: Answer = (draft, question, alternative) => {
  if (alternative === 'drop') dropArea(draft, areaOf(draft, question));
};
