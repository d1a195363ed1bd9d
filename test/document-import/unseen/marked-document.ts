import type { ScoredPlan } from '../../support/score.ts';

/** A paragraph or a table as it is printed; what role it has decides how a format sets it. */
export interface Printed {
  role: 'title' | 'heading' | 'item' | 'text' | 'duty' | 'table';
  /** Whether it stands in a box, which many papers set as a table of one cell. */
  boxed: boolean;
  mark: string;
  text: string;
  rows: string[][];
}

/** A document written together with its answer key, one line a paragraph; see the README beside it. */
export interface MarkedDocument {
  format: string;
  file: string;
  printed: Printed[];
  keys: ScoredPlan[];
}

interface KeyPlan extends ScoredPlan {
  plan: ScoredPlan['plan'] & Record<string, unknown>;
  areas: { id: string; section: string; title: string }[];
}

type KeyItem = ScoredPlan['goals'][number] & { area: string; textStart: string; textLength: number; targets: string[] };

/** Reads a marked document: what is printed, and its key. */
export function readMarked(file: string, words: string): MarkedDocument {
  return new MarkedReader(file).read(words);
}

class MarkedReader {
  private readonly document: MarkedDocument;
  private plan: KeyPlan = emptyPlan();
  private item: KeyItem | null = null;
  private due: number | null = null;
  private boxed = false;

  constructor(file: string) {
    this.document = { file, format: 'txt', printed: [], keys: [] };
  }

  read(words: string): MarkedDocument {
    for (const line of words.split('\n')) if (line.trim() !== '') this.line(line);
    return this.document;
  }

  private line(line: string): void {
    const joined = line.startsWith('&');
    const [, sign = '', rest = ''] = /^&?(\S+) ?(.*)$/u.exec(line) ?? [];
    const [first = '', mark = '', text = '', tail = ''] = rest.split('|');
    if (sign.startsWith('!')) this.fact(sign.slice(1), rest);
    else if (sign === 'c') this.print('title', '', rest, joined);
    else if (sign === 'h') this.print('heading', '', rest, joined);
    else if (sign === 'p') this.print('text', '', rest, joined);
    else if (sign === '-') this.print('duty', '', rest, joined);
    else if (sign === '[' || sign === ']') this.boxed = sign === '[';
    else if (sign === 'r') this.row(rest);
    else if (sign === '+') this.goOn(first, mark, joined);
    else if (sign === 'a' || sign === 'A') this.area(first, mark, text, tail, sign === 'a', joined);
    else if (/^[gmGM]$/u.test(sign)) this.open(sign, first, mark, text, tail, joined);
    else if (sign.startsWith('@')) this.duty(sign.slice(1), rest);
    else if (sign === '>' || sign === '>>') this.target(rest, sign === '>>');
    else throw new Error(`${this.document.file}: ${line}`);
  }

  private fact(name: string, value: string): void {
    if (name === 'format') this.document.format = value;
    else if (name === 'title') {
      this.plan = emptyPlan();
      this.plan.plan.title = value;
      this.document.keys.push(this.plan);
    } else if (name === 'basis') this.plan.plan.basis.push(value);
    else if (name === 'years') {
      const [start, end] = value.split('-').map(Number);
      Object.assign(this.plan.plan, { periodStart: start, periodEnd: end });
      this.due = end ?? null;
    } else this.plan.plan[name] = value;
  }

  private print(role: Printed['role'], mark: string, text: string, joined: boolean): void {
    const last = this.document.printed.at(-1);
    if (joined && last) last.text += mark + text;
    else this.document.printed.push({ role, mark, text, rows: [], boxed: this.boxed });
  }

  private row(rest: string): void {
    const last = this.document.printed.at(-1);
    const cells = rest.split('|');
    if (last?.role === 'table') last.rows.push(cells);
    else this.document.printed.push({ role: 'table', mark: '', text: '', rows: [cells], boxed: false });
  }

  private area(section: string, mark: string, title: string, tail: string, printed: boolean, joined: boolean): void {
    this.plan.areas.push({ id: `A${this.plan.areas.length + 1}`, section, title });
    if (printed) this.print('heading', mark, title + tail, joined);
  }

  private open(sign: string, first: string, mark: string, text: string, tail: string, joined: boolean): void {
    const [kind = '', ordinal = ''] = first.split(' ');
    const list = sign.toLowerCase() === 'g' ? this.plan.goals : this.plan.measures;
    const area = this.plan.areas.at(-1)?.id ?? '';
    const words = text.replaceAll('~', '');
    this.item = {
      id: `${area}.${sign.toUpperCase()}${list.length + 1}`,
      area,
      kind,
      ordinal,
      text: words,
      textStart: [...words].slice(0, 20).join(''),
      textLength: [...words].length,
      responsibilities: [],
      open: false,
      targets: [],
    };
    list.push(this.item);
    if (/^[gm]$/u.test(sign)) this.print('item', mark, text + tail, joined);
  }

  private goOn(text: string, tail: string, joined: boolean): void {
    if (!this.item) throw new Error(`${this.document.file}: nothing to go on with: ${text}`);
    this.item.text += text;
    this.item.textStart = [...this.item.text].slice(0, 20).join('');
    this.item.textLength = [...this.item.text].length;
    this.print('text', '', text + tail, joined);
  }

  private duty(role: string, units: string): void {
    if (!this.item) return;
    if (role === 'open') this.item.open = true;
    else for (const unit of units.split(',')) this.item.responsibilities.push({ role, unit });
  }

  private target(rest: string, inTable: boolean): void {
    const [indicator = '', comparator = '', value = '', unit = '', due = '', baseline = '', nature = ''] = rest.split(';');
    const [low = '', high = ''] = value.split('~');
    const id = `T${this.plan.targets.length + 1}`;
    this.plan.targets.push({
      id,
      in: inTable ? 'table' : (this.item?.id ?? ''),
      indicator,
      comparator,
      value: low === '' ? null : Number(low),
      valueMax: high === '' ? null : Number(high),
      unit: unit === '' ? null : unit,
      dueYear: due === '' ? this.due : Number(due),
      baseline: baseline === '' ? null : Number(baseline),
      nature: nature === '' ? null : nature,
    });
    if (!inTable) this.item?.targets.push(id);
  }
}

const emptyPlan = (): KeyPlan => ({ plan: { title: '', basis: [] }, areas: [], goals: [], measures: [], targets: [] });
