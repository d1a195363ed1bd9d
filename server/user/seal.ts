import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';

/** A key of 256 bits made from a text of any length. */
export const keyFrom = (text: string): Buffer => Buffer.from(hkdfSync('sha256', text, '', 'plangraph secrets', 32));

/** Names a key without telling it. */
const nameOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 8);

/** Encrypts a text; `about` binds it to its place, so that it cannot be moved to another. */
export function seal(key: Buffer, text: string, about: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [nameOf(key), nonce.toString('base64url'), cipher.getAuthTag().toString('base64url'), sealed.toString('base64url')].join('.');
}

/** Decrypts what `seal` made for the same place; throws where the key is another or somebody has changed it. */
export function unseal(key: Buffer, sealed: string, about: string): string {
  const [name, nonce = '', tag = '', text = ''] = sealed.split('.');
  if (name !== nameOf(key)) throw new Error('This was encrypted with another key: is SECRET_KEY, or the file secret.key in DATA_DIR, the one it was?');
  const decipher = createDecipheriv(algorithm, key, Buffer.from(nonce, 'base64url')).setAAD(Buffer.from(about)).setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
}
