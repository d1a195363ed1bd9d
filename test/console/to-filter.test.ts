import { describe, expect, it } from 'vitest';
import type { ResourceSpec } from '../../admin/providers/any-resource.ts';
import { nest, toFilter } from '../../admin/providers/to-filter.ts';

const spec: ResourceSpec = { type: 'Plan', field: 'plans', fields: 'id', search: (words) => ({ search: words }) };

describe('a list’s filter', () => {
  it('should be absent where nothing is chosen', () => {
    expect(toFilter({}, spec)).toBeUndefined();
    expect(toFilter({ status: '', topic: null, jurisdiction: {} }, spec)).toBeUndefined();
  });

  it('should read a value as equality and a list as membership', () => {
    expect(toFilter({ status: 'DRAFT' }, spec)).toEqual({ status: { eq: 'DRAFT' } });
    expect(toFilter({ status: ['DRAFT', 'PUBLISHED'] }, spec)).toEqual({ status: { in: ['DRAFT', 'PUBLISHED'] } });
  });

  it('should reach related records by dotted names and by nested objects alike', () => {
    const wanted = { jurisdiction: { id: { eq: '7' } } };
    expect(toFilter({ 'jurisdiction.id': '7' }, spec)).toEqual(wanted);
    expect(toFilter({ jurisdiction: { id: '7' } }, spec)).toEqual(wanted);
    expect(toFilter({ families: { some: { id: '7' } } }, spec)).toEqual({ families: { some: { id: { eq: '7' } } } });
  });

  it('should keep operators as they are and join several conditions', () => {
    expect(toFilter({ periodStart: { gte: 2021 }, status: 'DRAFT' }, spec)).toEqual({ and: [{ periodStart: { gte: 2021 } }, { status: { eq: 'DRAFT' } }] });
  });

  it('should search for words without the space around them', () => {
    expect(toFilter({ q: ' 妇女 ' }, spec)).toEqual({ search: '妇女' });
  });

  it('should nest a value under a dotted path', () => {
    expect(nest('area.plan.id', 'ASC')).toEqual({ area: { plan: { id: 'ASC' } } });
  });
});
