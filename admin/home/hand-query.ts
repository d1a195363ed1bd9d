import type { ChangeSetRow } from '../history/history-queries.ts';

/** What waits for a curator, and what was written last. */
export interface HandAnswer {
  importJobs: { totalCount: number; nodes: { id: string; name: string; createdByName: string; questions: { ref: string; answer: string | null }[] }[] };
  qualityChecks: { count: number }[];
  targetConflicts: { totalCount: number };
  changeSets: { nodes: ChangeSetRow[] };
}

/** What waits for a curator, and what was written last. */
export const handQuery = `
  query NeedsHand {
    importJobs(filter: { state: { eq: READY } }, orderBy: [{ createdAt: DESC }], first: 3) { totalCount nodes { id name createdByName questions { ref answer } } }
    qualityChecks { count }
    targetConflicts { totalCount }
    changeSets(first: 6) { nodes { id at actor actorId kind reason requestId summary { type created updated deleted } } }
  }`;
