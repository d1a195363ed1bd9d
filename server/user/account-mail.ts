import { createTransport } from 'nodemailer';

/** A mail to one account. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends mail. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Sends mail through the server at an smtp:// or smtps:// address. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { from });
  return {
    send: async (mail) => void (await transport.sendMail(mail)),
    close: () => transport.close(),
  };
}

interface LinkWords {
  subject: string;
  greeting(name: string): string;
  invitation: string;
  reset: string;
  expiry(date: string): string;
  ignore: string;
}

const zh: LinkWords = {
  subject: '规划图谱：设置密码',
  greeting: (name) => `${name}，您好：`,
  invitation: '管理员为您开通了规划图谱的账户。请打开下面的链接设置密码：',
  reset: '请打开下面的链接，为规划图谱的账户设置新密码：',
  expiry: (date) => `链接只能使用一次，有效期至 ${date}。`,
  ignore: '如果这不是您本人的要求，请忽略这封邮件，密码不会改变。',
};

const en: LinkWords = {
  subject: 'PlanGraph: set your password',
  greeting: (name) => `Dear ${name},`,
  invitation: 'An administrator has made an account on PlanGraph for you. Open this link to set its password:',
  reset: 'Open this link to set a new password for your account on PlanGraph:',
  expiry: (date) => `The link works once, until ${date}.`,
  ignore: 'If you did not ask for this, ignore this mail: your password stays as it is.',
};

/** What a mail with a link to set the password is about. */
export interface LinkFacts {
  to: string;
  displayName: string;
  /** The name to sign in with. */
  name: string;
  url: string;
  expiresAt: Date;
  isInvitation: boolean;
  language: string | null;
}

/** The mail that brings somebody a link to set the password, in their language. */
export function linkMail({ to, displayName, url, expiresAt, isInvitation, language, name }: LinkFacts): Mail {
  const words = language === 'en' ? en : zh;
  const account = language === 'en' ? `Name to sign in with: ${name}` : `用户名：${name}`;
  const until = `${expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const lines = [words.greeting(displayName), '', isInvitation ? words.invitation : words.reset, '', url, '', account, words.expiry(until)];
  return { to, subject: words.subject, text: [...lines, ...(isInvitation ? [] : [words.ignore])].join('\n') };
}
