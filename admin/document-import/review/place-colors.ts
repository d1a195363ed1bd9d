import type { Theme } from '@mui/material/styles';
import { ImportPlaceKind } from '../../../schema/document-import/import-job.enums.ts';

/** The colour of each kind of place in a bar that shows what became of a text; always beside its name. */
export const placeColors: Record<ImportPlaceKind, (theme: Theme) => string> = {
  [ImportPlaceKind.ITEM]: ({ palette }) => palette.primary.main,
  [ImportPlaceKind.RESPONSIBILITY]: ({ palette }) => palette.role.COOPERATING.text,
  [ImportPlaceKind.SECTION]: ({ palette }) => palette.figure,
  [ImportPlaceKind.HEADING]: ({ palette }) => palette.role.PARTICIPATING.line,
  [ImportPlaceKind.TABLE]: ({ palette }) => palette.role.RESPONSIBLE.line,
  [ImportPlaceKind.FURNITURE]: ({ palette }) => palette.divider,
  [ImportPlaceKind.UNPLACED]: ({ palette }) => palette.secondary.main,
};
