import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardedPost } from '../../server/webhook/guarded-post.ts';

/** What names lead to, one answer after the other; the last one stays. */
const names = vi.hoisted(() => ({ answers: [] as string[][], asked: 0 }));
vi.mock('node:dns', async (original) => ({
  ...(await original<object>()),
  lookup: (_host: string, _options: object, done: (error: Error | null, addresses: { address: string; family: number }[]) => void) => {
    const answer = names.answers[Math.min(names.asked, names.answers.length - 1)] ?? [];
    names.asked += 1;
    done(
      null,
      answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  },
}));

let inside: Server;
let port: number;
let reached: number;

beforeAll(async () => {
  inside = createServer((_, response) => {
    reached += 1;
    response.end();
  });
  await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
  ({ port } = inside.address() as AddressInfo);
});
afterAll(() => new Promise<void>((resolve) => inside.close(() => resolve())));
beforeEach(() => Object.assign(names, { asked: 0 }) && (reached = 0));

/** An address that no network has been given, so that nothing is reached. */
const unallocated = '2d00::1';
const post = (host: string, privateHosts: string[] = []) =>
  guardedPost({ url: `http://${host}:${port}/`, headers: {}, body: '{}', privateHosts, timeout: 500 });

describe('a name', () => {
  it.each([
    ['an address of this machine', ['127.0.0.1']],
    ['an address of the network', ['10.1.2.3']],
    ['the address of a cloud’s own data', ['169.254.169.254']],
    ['an IPv4 address inside an IPv6 one', ['::ffff:127.0.0.1']],
    ['an address of this machine beside a public one', [unallocated, '127.0.0.1']],
    ['a private IPv6 address', ['fd00::1']],
    ['nothing', []],
  ])('that leads to %s is refused before anything is sent', async (_, addresses) => {
    names.answers = [addresses];
    await expect(post('hooks.example.org')).rejects.toThrow('hooks.example.org is not a public host');
    expect(reached).toBe(0);
  });

  it('that leads elsewhere once it has been checked is not followed there: what is checked is what is connected to', async () => {
    names.answers = [[unallocated], ['127.0.0.1']];
    await expect(post('rebinding.example.org')).rejects.toThrow(/ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|ETIMEDOUT|no answer within/u);
    expect(names.asked).toBe(1);
    expect(reached).toBe(0);
  });

  it('that leads to where the server’s settings let webhooks go is refused still: only what they name may be private', async () => {
    names.answers = [['127.0.0.1']];
    expect(await post('127.0.0.1', ['127.0.0.1'])).toEqual({ status: 200 });
    await expect(post('other.example.org', ['127.0.0.1'])).rejects.toThrow('is not a public host');
    expect(reached).toBe(1);
  });
});

describe('an address written in another way', () => {
  it.each(['2130706433', '0x7f000001', '0177.0.0.1', '127.1', '[::ffff:7f00:1]', '[::1]', '[64:ff9b::7f00:1]', '0'])(
    '%s is told for what it is',
    async (host) => {
      await expect(post(host)).rejects.toThrow('is not a public host');
      expect({ reached, asked: names.asked }).toEqual({ reached: 0, asked: 0 });
    },
  );
});
