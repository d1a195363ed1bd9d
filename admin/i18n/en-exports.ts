import type { Worded } from './messages.ts';
import type { zhExports } from './zh-exports.ts';

/** The words of exports in the background in English. */
export const enExports: Worded<typeof zhExports> = {
  title: 'Exports',
  intro:
    'Files written in the background. Only you can see them; each is kept for three days, and at most twenty. You can leave this page and come back to download.',
  none: 'No exported files',
  none_hint: 'Choose “in the background” in the Export menu of a list or a question. To export whole plans, select them in the list of plans.',
  sign_in: 'Sign in to see your exported files',
  begun: 'Your file is being written. You will find it under Exports.',
  look: 'Show',
  mine: 'My exported files',
  too_many: 'Three of your files are being written already. Please try again when one of them is done.',
  background_csv: 'CSV (in the background)',
  background_xlsx: 'Spreadsheet (in the background)',
  plans_json: 'Export JSON',
  plans_xlsx: 'Export spreadsheets',
  asked: 'Requested %{date}',
  waiting: 'Waiting',
  counting: 'Preparing',
  writing: 'Writing: %{done} of %{total}',
  rows: '%{count} rows',
  plans: '%{count} plans',
  until: 'kept until %{date}',
  failed: 'Failed: %{why}',
  download: 'Download',
  download_label: 'Download %{name}',
  delete: 'Delete %{name}',
  delete_ask: 'Delete the file “%{name}”?',
  deleted: 'Deleted',
  stop: 'Stop',
  stop_label: 'Stop writing %{name}',
  given_up: 'Stopped',
  error: {
    TOO_LARGE: 'the file would be too large. Export it in several parts.',
    QUERY_TOO_COSTLY: 'this reads too much at once. Choose fewer columns or narrow it down.',
    FORBIDDEN: 'your rights have changed, and you may no longer read this.',
    NOT_FOUND: 'a plan is no longer there, or you may no longer read it.',
    CANCELLED: 'it was interrupted several times.',
    INTERNAL_SERVER_ERROR: 'something went wrong on the server; it has been noted.',
  },
};
