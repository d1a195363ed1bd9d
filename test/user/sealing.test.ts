import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkAccountFields } from '../../server/user/account-fields.ts';
import { personFrom, roleOfClaim } from '../../server/user/identity-provider.ts';
import { safePath } from '../../server/user/provider-routes.ts';
import { keyFrom, seal, unseal } from '../../server/user/seal.ts';
import { stepOf } from '../../server/user/second-factor.service.ts';
import { secretKeyOf } from '../../server/user/secret-key.ts';
import { UserRole } from '../../schema/user/user.enums.ts';

const folder = mkdtempSync(join(tmpdir(), 'plangraph-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('seal', () => {
  const key = keyFrom('one key');

  it('can be undone with the same key, for the same place only', () => {
    const sealed = seal(key, '秘密', 'a');
    expect(sealed).not.toContain('秘密');
    expect(seal(key, '秘密', 'a')).not.toBe(sealed);
    expect(unseal(key, sealed, 'a')).toBe('秘密');
    expect(() => unseal(key, sealed, 'b')).toThrow(/auth/u);
    expect(() => unseal(key, `${sealed.slice(0, -2)}AA`, 'a')).toThrow(/auth/u);
    expect(() => unseal(keyFrom('another'), sealed, 'a')).toThrow('SECRET_KEY');
  });
});

describe('the key', () => {
  it('is made once for the installation, for its owner to read only', () => {
    const key = secretKeyOf({ dataDir: folder, secretKey: undefined })();
    expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(secretKeyOf({ dataDir: folder, secretKey: undefined })()).toEqual(key);
    expect(readFileSync(join(folder, 'secret.key'), 'utf8')).toHaveLength(44);
  });

  it('comes from the configuration where that has one', () => {
    expect(secretKeyOf({ dataDir: '/nowhere', secretKey: 'x'.repeat(32) })()).toEqual(keyFrom('x'.repeat(32)));
  });
});

describe('stepOf', () => {
  it('knows the codes of RFC 6238, half a minute early and late, and no others', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(stepOf(secret, '287082', 59_000)).toBe(1);
    expect(stepOf(secret, '287082', 89_000)).toBe(1);
    expect(stepOf(secret, '287082', 29_000)).toBe(1);
    expect(stepOf(secret, '287082', 120_000)).toBeNull();
    expect(stepOf(secret, '081804', 1_111_111_109_000)).toBe(37_037_036);
  });
});

describe('what a provider says', () => {
  const config = { oidcRoleClaim: 'groups', oidcRoles: { it: UserRole.ADMINISTRATOR, planners: UserRole.CURATOR } };

  it('counts for the e-mail address only where it has been checked', () => {
    const claims = { iss: 'i', sub: 's', email: 'a@b.c' };
    expect(personFrom(claims, config).email).toBeNull();
    expect(personFrom({ ...claims, email_verified: 'true' }, config).email).toBeNull();
    expect(personFrom({ ...claims, email_verified: true }, config)).toMatchObject({ email: 'a@b.c', name: 'a@b.c' });
  });

  it('gives the greatest role that its claim has, the least without one, and none where no roles are mapped', () => {
    expect(roleOfClaim(['planners', 'it'], config.oidcRoles)).toBe(UserRole.ADMINISTRATOR);
    expect(roleOfClaim('planners', config.oidcRoles)).toBe(UserRole.CURATOR);
    expect(roleOfClaim(['constructor', '__proto__'], config.oidcRoles)).toBe(UserRole.VIEWER);
    expect(roleOfClaim(undefined, config.oidcRoles)).toBe(UserRole.VIEWER);
    expect(roleOfClaim(['it'], {})).toBeNull();
  });
});

describe('safePath', () => {
  it.each([
    ['/plans?x=1#y', '/plans?x=1#y'],
    ['//evil', '/'],
    ['/\\evil', '/'],
    ['/a\nb', '/'],
    ['https://evil', '/'],
    [undefined, '/'],
  ])('%j leads to %s', (given, path) => {
    expect(safePath(given)).toBe(path);
  });
});

describe('checkAccountFields', () => {
  it('lets sound values pass, and leaves out what is left out', () => {
    expect(() => checkAccountFields({ name: '王 小明', displayName: '王', email: null, language: 'zh-CN' })).not.toThrow();
    expect(() => checkAccountFields({})).not.toThrow();
    expect(() => checkAccountFields({ language: 'fr' })).toThrow('language');
    expect(() => checkAccountFields({ name: null })).toThrow('name cannot be null');
  });
});
