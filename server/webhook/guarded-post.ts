import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

/** What a receiver answered. */
export interface Answered {
  status: number;
}

/** A request to send. */
export interface Post {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** Hosts that may be private, as addresses name them. */
  privateHosts: readonly string[];
  timeout: number;
}

const refusal = (host: string): Error => new Error(`${host} is not a public host (see WEBHOOK_PRIVATE_HOSTS)`);

/** Looks a host up, and refuses it where any of its addresses is private: the address that is checked is the one that is connected to. */
const guardedLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    if (addresses.length === 0 || addresses.some(({ address }) => isPrivateAddress(address))) return callback(refusal(host), '');
    if (options.all) return callback(null, addresses);
    const [first] = addresses;
    return callback(null, first?.address ?? '', first?.family);
  });
};

/** Whether a receiver on this machine's networks may be reached: only where it is named. */
const isNamed = (host: string, privateHosts: readonly string[]): boolean => privateHosts.includes(host);

/**
 * Sends a POST to a public host and reads its status. Redirects are not followed; the body of the answer is not read.
 * Throws where the host is private and not named, cannot be reached, or does not answer in time.
 */
export function guardedPost({ url, headers, body, privateHosts, timeout }: Post): Promise<Answered> {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/gu, '');
  const isFree = isNamed(host, privateHosts);
  if (!isFree && isIP(host) !== 0 && isPrivateAddress(host)) return Promise.reject(refusal(host));
  return new Promise((resolve, reject) => {
    const request = (target.protocol === 'https:' ? https : http).request(target, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.timeout(timeout),
      agent: false,
      ...(isFree ? {} : { lookup: guardedLookup }),
    });
    request.on('response', (response) => {
      response.destroy();
      resolve({ status: response.statusCode ?? 0 });
    });
    request.on('error', (error) =>
      reject(error.name === 'AbortError' || error.name === 'TimeoutError' ? new Error(`no answer within ${timeout / 1000} s`) : error),
    );
    request.end(body);
  });
}
