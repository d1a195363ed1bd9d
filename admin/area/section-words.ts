/** A numbering as people write it: what is kept as 三/（一） is 三（一）. */
export const sectionWords = (section: string): string => section.replaceAll(/\/(?=[（(第])/gu, '').replaceAll('/', ' ');

/** What an area is called: its numbering and its title. */
export const areaName = ({ section, title }: { section: string; title: string }): string => [sectionWords(section), title].filter(Boolean).join(' ');
