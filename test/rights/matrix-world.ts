import type { Database } from '../../db/orm.ts';
import { UserScope } from '../../db/user/user-scope.entity.ts';
import { User } from '../../db/user/user.entity.ts';
import { UserRole } from '../../schema/user/user.enums.ts';
import { SectionKind } from '../../schema/section/section.enums.ts';
import type { Caller } from '../support/api.ts';
import { build, type Factory } from '../support/factories.ts';

/** Where a row is, seen from the bounded curators: within their place or not, in a draft or not. */
export interface Cell {
  own: boolean;
  draft: boolean;
}

export const cells: readonly Cell[] = [true, false].flatMap((own) => [true, false].map((draft) => ({ own, draft })));
export const cellName = ({ own, draft }: Cell): string => `${own ? 'own' : 'other'} ${draft ? 'draft' : 'published'}`;

let counter = 0;

/** One plan with something of everything; all that it says holds `secret`. */
function makeRows(f: Factory, parent: ReturnType<Factory['jurisdiction']>, { own, draft }: Cell) {
  counter += 1;
  const secret = `密${own ? '甲' : '乙'}${draft ? '草' : '公'}${counter}号`;
  const place = f.jurisdiction({ name: `某县${counter}`, parent });
  const document = f.document({ title: `${secret}文件`, text: `${secret}全文`, jurisdiction: place });
  const values = { key: `matrix-${counter}`, title: `${secret}规划`, jurisdiction: place, document, topic: 'women' };
  const plan = draft ? f.draft(values) : f.plan(values);
  const [area, otherArea] = [f.area({ plan, title: `${secret}领域` }), f.area({ plan, title: `${secret}另一领域` })];
  const [goal, otherGoal, lower] = [1, 2, 3].map((n) => f.goal({ area, text: `${secret}目标${n}。` })) as [Goal, Goal, Goal];
  const [measure, otherMeasure] = [1, 2].map((n) => f.measure({ area, title: `${secret}措施`, text: `${secret}措施${n}。` })) as [Measure, Measure];
  f.support(otherMeasure, goal);
  const [unit, otherUnit, loneUnit] = [f.unit({ jurisdiction: place }, [`旧称${counter}`]), f.unit({ jurisdiction: place }), f.unit({ jurisdiction: place })];
  const group = f.group({ jurisdiction: place });
  const [indicator, otherIndicator] = [f.indicator({}, [`别名${counter}`]), f.indicator()];
  const [family, otherFamily] = [f.family({}, [unit], [`别系${counter}`]), f.family()];
  return {
    secret,
    place,
    lonePlace: f.jurisdiction({ name: `空县${counter}`, parent }),
    document,
    loneDocument: f.document({ title: '没有规划的文件', jurisdiction: place }),
    plan,
    link: f.planLink({ plan, title: `${secret}依据` }),
    section: f.section({ document, plan, kind: SectionKind.PRINCIPLE, title: `${secret}原则`, text: `${secret}原则` }),
    area,
    otherArea,
    goal,
    otherGoal,
    lower,
    measure,
    otherMeasure,
    target: f.target({ goal, indicator, indicatorName: `${secret}率`, quote: `${secret}引文` }),
    responsibility: f.responsibility({ goal, unit, asWritten: `${secret}单位` }),
    mention: f.mention({ goal, unit, asWritten: `${secret}提及` }),
    unit,
    otherUnit,
    loneUnit,
    alias: `旧称${counter}`,
    group,
    loneGroup: f.group({ jurisdiction: place }),
    member: f.member(group, unit),
    indicator,
    otherIndicator,
    loneIndicator: f.indicator(),
    indicatorAlias: `别名${counter}`,
    family,
    otherFamily,
    loneFamily: f.family(),
    familyAlias: `别系${counter}`,
  };
}

type Goal = ReturnType<Factory['goal']>;
type Measure = ReturnType<Factory['measure']>;

/** The rows of one cell. */
export type Rows = ReturnType<typeof makeRows> & { higher: Goal };

/** Everybody who may come, and where. */
export interface Matrix {
  callers: Record<'anonymous' | 'viewer' | 'analyst' | 'outsider' | 'curator' | 'publisher' | 'unbounded' | 'administrator', Caller>;
  /** Rows that nobody has written to: new ones where they are to be written to. */
  rows(cell: Cell, fresh: boolean): Promise<Rows>;
}

/** The people and places of the matrix. */
export async function makeMatrix(database: Database): Promise<Matrix> {
  const made = await build(database, (f) => {
    const [own, other, elsewhere] = ['本市', '外市', '别处'].map((name) => f.jurisdiction({ name })) as [Place, Place, Place];
    const user = (name: string, mayPublish: boolean, place: Place): User => {
      const account = f.em.create(User, { name, displayName: name, role: UserRole.CURATOR, passwordHash: '', mayPublish });
      f.em.create(UserScope, { user: account, jurisdiction: place });
      return account;
    };
    const higher = f.goal({ area: f.area({ plan: f.plan({ jurisdiction: elsewhere }) }), text: '上级公布的目标。' });
    return { own, other, higher, outsider: user('outsider', true, elsewhere), curator: user('curator', false, own), publisher: user('publisher', true, own) };
  });
  const pools = new Map<string, Rows[]>();
  const shared = new Map<string, Rows>();
  const fill = async (cell: Cell, count: number): Promise<Rows[]> => {
    const parent = cell.own ? made.own : made.other;
    const worlds = await build(database, (f) => {
      const here = f.em.getReference(parent.constructor as never, parent.id as never) as Place;
      return Array.from({ length: count }, () => ({
        ...makeRows(f, here, cell),
        higher: made.higher,
      }));
    });
    const versions: { id: string; version: number }[] = await database.orm.em.fork().execute('select id, version from jurisdiction');
    const versionOf = new Map(versions.map(({ id, version }) => [id, version]));
    for (const world of worlds) for (const place of [world.place, world.lonePlace]) place.version = versionOf.get(place.id) ?? 0;
    return worlds;
  };
  return {
    callers: {
      anonymous: null,
      viewer: UserRole.VIEWER,
      analyst: UserRole.ANALYST,
      outsider: { user: made.outsider.id },
      curator: { user: made.curator.id },
      publisher: { user: made.publisher.id },
      unbounded: UserRole.CURATOR,
      administrator: UserRole.ADMINISTRATOR,
    },
    rows: async (cell, fresh) => {
      const name = cellName(cell);
      if (!fresh) {
        const known = shared.get(name) ?? (await fill(cell, 1))[0];
        if (!known) throw new Error('nothing was built');
        shared.set(name, known);
        return known;
      }
      const pool = pools.get(name) ?? [];
      if (pool.length === 0) pool.push(...(await fill(cell, 12)));
      pools.set(name, pool);
      const rows = pool.pop();
      if (!rows) throw new Error('nothing was built');
      return rows;
    },
  };
}

type Place = ReturnType<Factory['jurisdiction']>;
