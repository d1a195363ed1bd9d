import { ImportReasonCode } from '../../../schema/document-import/import-reason.enums.ts';
import { AlikeNames } from './alike-names.ts';
import { fold } from './fold.ts';
import { planTitleKey } from './plan-titles.ts';
import { type Finding, reason } from './reasons.ts';

interface Titled {
  id: string;
  title: string;
}

/** Finds the plan that a title in 《》 means. */
export class TitleBook {
  private readonly plans = new Map<string, Titled>();
  private readonly alike = new AlikeNames();

  constructor(plans: readonly Titled[]) {
    for (const plan of plans) this.add(plan);
  }

  /** Takes a plan in. */
  add(plan: Titled): void {
    this.plans.set(planTitleKey(plan.title), plan);
    this.alike.add(plan.title);
  }

  /** The plan's id; undefined where none has the title. */
  idOf(title: string): string | undefined {
    return this.plans.get(planTitleKey(title))?.id;
  }

  /** The plan, how surely, and why; where there is none, one of a similar title is told of. */
  find(title: string): Finding {
    const plan = this.plans.get(planTitleKey(title));
    if (plan && fold(plan.title) === fold(title)) return { id: plan.id, confidence: 1, reasons: [reason(ImportReasonCode.SAME_TITLE)] };
    if (plan) return { id: plan.id, confidence: 0.95, reasons: [reason(ImportReasonCode.SENT_PLAN, { name: plan.title })] };
    const [similar] = this.similar(title);
    const none = reason(ImportReasonCode.NO_SUCH_PLAN);
    if (similar === undefined) return { id: null, confidence: 0.9, reasons: [none] };
    return { id: null, confidence: 0.6, reasons: [none, reason(ImportReasonCode.SIMILAR_NAME, { name: similar })] };
  }

  /** The titles of plans that look like this one, the most alike first. */
  similar(title: string): string[] {
    return this.alike.near(title).slice(0, 3);
  }
}
