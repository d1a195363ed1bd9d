/** Why a file could not be read; stable, for programs. */
export type UnreadableCode =
  | 'NOT_FOUND'
  | 'IS_FOLDER'
  | 'NOT_A_FILE'
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'UNSUPPORTED_FORMAT'
  | 'LEGACY_DOC'
  | 'SCANNED_PDF'
  | 'UNKNOWN_CHARACTERS'
  | 'ENCRYPTED'
  | 'BROKEN'
  | 'TOO_SLOW'
  | 'TOO_COMPLEX';

interface Wording {
  en: string;
  zh: string;
}

const SAVE_AS = { en: 'Save it as .docx or as a PDF with a text layer and import that.', zh: '请另存为 .docx 或带文字层的 PDF 后再导入。' };

const WORDINGS: Record<UnreadableCode, Wording> = {
  NOT_FOUND: { en: 'There is no such file, or it may not be opened. Check the path.', zh: '文件不存在或无权打开，请检查路径。' },
  IS_FOLDER: { en: 'This is a folder. Name the files in it.', zh: '这是文件夹，请指定其中的文件。' },
  NOT_A_FILE: { en: 'This is a device or a pipe, not a file. Name an ordinary file.', zh: '这是设备或管道，不是普通文件，请指定普通文件。' },
  EMPTY: { en: 'There is no text in the file. Check that the right file was chosen.', zh: '文件中没有文字，请确认选对了文件。' },
  TOO_LARGE: {
    en: 'The file, or what is packed in it, is too large. Split it, or take pictures out.',
    zh: '文件（或其解压后的内容）过大，请拆分文件或删去图片。',
  },
  UNSUPPORTED_FORMAT: { en: `This format cannot be read. ${SAVE_AS.en}`, zh: `不支持这种格式。${SAVE_AS.zh}` },
  LEGACY_DOC: {
    en: `This is the old Word or WPS format (.doc, .wps). Open it in Word or WPS. ${SAVE_AS.en}`,
    zh: `这是旧版 Word 或 WPS 格式（.doc、.wps），请用 Word 或 WPS 打开，${SAVE_AS.zh.slice(1)}`,
  },
  SCANNED_PDF: {
    en: 'The pages are pictures without text. Run text recognition (OCR) on it, or ask for the original file.',
    zh: '页面是没有文字的图片，请先做文字识别（OCR），或索取原始文件。',
  },
  UNKNOWN_CHARACTERS: {
    en: 'The PDF does not say which characters its glyphs stand for. Ask for the original file, or print it to PDF anew with fonts embedded.',
    zh: 'PDF 未说明字形对应哪些字符，请索取原始文件，或嵌入字体后重新生成 PDF。',
  },
  ENCRYPTED: { en: 'The file is protected by a password. Remove the password and import it again.', zh: '文件有密码保护，请解除密码后再导入。' },
  BROKEN: {
    en: 'The file is damaged, or is not what its name says. Open it, save it again and import that.',
    zh: '文件已损坏，或内容与扩展名不符，请打开后重新保存再导入。',
  },
  TOO_SLOW: {
    en: 'Reading took too long and was stopped. Split the file, or save it in another format.',
    zh: '读取超时，已停止，请拆分文件或另存为其他格式。',
  },
  TOO_COMPLEX: {
    en: 'The file is nested too deeply or needs too much memory. Split it, or save it in another format.',
    zh: '文件结构过于复杂或占用内存过多，请拆分文件或另存为其他格式。',
  },
};

/** A document that cannot be read: says which file, why, and what to do about it, in English and Chinese. */
export class UnreadableDocumentError extends Error {
  readonly code: UnreadableCode;
  readonly fileName: string;
  /** More about what was met, e.g. the size; may be empty. */
  readonly detail: string;
  readonly messageEn: string;
  readonly messageZh: string;

  constructor(code: UnreadableCode, fileName: string, detail = '') {
    const extra = detail === '' ? '' : ` (${detail})`;
    const messageEn = `${fileName}: ${WORDINGS[code].en}${extra}`;
    const messageZh = `${fileName}：${WORDINGS[code].zh}${extra}`;
    super(`${messageEn} ${messageZh}`);
    this.name = 'UnreadableDocumentError';
    this.code = code;
    this.fileName = fileName;
    this.detail = detail;
    this.messageEn = messageEn;
    this.messageZh = messageZh;
  }
}
