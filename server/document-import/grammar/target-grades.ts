import { cleanName } from './target-names.ts';

const GRADE = /^(.*?)(?:通过|达到|创成|建成|评为|获评)([^,]{0,12}?)[一二三四五六]级[甲乙丙]等(?:及?以上)?(标准|水平|测评|评价|评审|评估)(?!的)/;

/** A grade that a clause asks for in words (达到三级甲等标准), and the name of what is graded. */
export interface GradeInWords {
  name: string;
  length: number;
}

/** Finds a grade that no figure can stand for, since it joins a level and a class. */
export function findGrade(clause: string): GradeInWords | null {
  const match = GRADE.exec(clause);
  return match ? { name: `${cleanName(match[1] ?? '')}${match[2] ?? ''}${match[3] ?? ''}`, length: match[0].length } : null;
}
