import type { zhRights } from './zh-rights.ts';

/** The words of rights in English. */
export const enRights: Record<keyof typeof zhRights, string> = {
  title: 'Where this account may edit',
  hint: 'A curator edits the plans and units of the places listed (with those below them) and of the topics; elsewhere they only see what is published.',
  nowhere: 'Nothing is listed yet: the account cannot edit anything.',
  by_role: 'Administrators may edit everything, viewers and analysts nothing: there is nothing to list.',
  place: 'Place',
  every_place: 'Every place',
  topic: 'Topic',
  every_topic: 'Every topic',
  everywhere_hint: 'Every place and every topic: places, indicators and families may be edited too.',
  add: 'Add a scope',
  remove: 'Remove scope %{n}',
  may_publish: 'May publish and archive plans there',
  saved: 'Rights saved',
};
