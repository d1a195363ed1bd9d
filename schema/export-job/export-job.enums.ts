/** Where an export stands. */
export enum ExportState {
  WAITING = 'WAITING',
  WRITING = 'WRITING',
  READY = 'READY',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
}

/** The form of an export's file. */
export enum ExportFormat {
  CSV = 'CSV',
  XLSX = 'XLSX',
  JSON = 'JSON',
}
