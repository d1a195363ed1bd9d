import { describe, expect, it } from 'vitest';
import { isDutyList, readDuties } from '../../../server/document-import/grammar/responsibility.ts';

function read(text: string, placeStem = ''): string {
  const { duties, open } = readDuties(text, { prefix: '', placeStem });
  return [...duties.map(({ role, unit, group }) => `${role.slice(0, 1)}:${unit}${group ? '*' : ''}`), ...(open ? ['…'] : [])].join(' ');
}

describe('readDuties', () => {
  it.each([
    ['牵头单位：市教育局；配合单位：各区县人民政府、市级有关部门', 'L:市教育局 C:各区县人民政府* C:市级有关部门*'],
    ['市教育局牵头，市财政局、人力资源社会保障局等部门配合', 'L:市教育局 C:市财政局 C:市人力资源社会保障局 …'],
    ['主办单位：市妇联；协办单位：市总工会、团市委', 'L:市妇联 C:市总工会 C:团市委'],
    ['由县民政局牵头，县妇联、团县委参与', 'L:县民政局 P:县妇联 P:团县委'],
    ['责任单位：省应急厅牵头，省水利厅、省气象局等按职责分工负责', 'L:省应急厅 R:省水利厅 R:省气象局 …'],
    ['市教育局（牵头）、市妇联、市残联', 'L:市教育局 R:市妇联 R:市残联'],
    ['★市教育局、市妇联、市残联', 'L:市教育局 R:市妇联 R:市残联'],
    ['市民政局牵头，市有关部门按职责分工负责；各县（市、区）政府落实', 'L:市民政局 R:市有关部门* R:各县（市、区）政府*'],
    ['市水务局负责指导，市财政局做好资金保障', 'R:市水务局 R:市财政局'],
  ])('reads roles: %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['责任单位：县委组织部、宣传部、政法委，县人社局、法院、妇联', 'R:县委组织部 R:县委宣传部 R:县委政法委 R:县人社局 R:县法院 R:县妇联'],
    ['责任单位：县委宣传部、司法局', 'R:县委宣传部 R:县司法局'],
    ['责任单位：县卫健局、市生态环境局河东分局、融媒体中心', 'R:县卫健局 R:市生态环境局河东分局 R:县融媒体中心'],
    ['责任单位：县工信局、市场监管局', 'R:县工信局 R:县市场监管局'],
    ['教育部、国家卫生健康委牵头，财政部、全国妇联等负责', 'L:教育部 L:国家卫生健康委 R:财政部 R:全国妇联 …'],
    ['责任单位：自治区教育厅、民政厅', 'R:自治区教育厅 R:自治区民政厅'],
    ['责任单位：市公安局、国网供电公司、团市委', 'R:市公安局 R:国网供电公司 R:团市委'],
    ['责任单位：县邮政公司、燃气公司、水务公司', 'R:县邮政公司 R:县燃气公司 R:县水务公司'],
    ['责任单位：区联通公司、电信公司，区住建局、供热公司', 'R:区联通公司 R:区电信公司 R:区住建局 R:区供热公司'],
    ['责任单位：市工信局、移动公司、国网东山供电公司', 'R:市工信局 R:移动公司 R:国网东山供电公司'],
    ['责任单位：镇司法所、巡防队、卫生院，各村', 'R:镇司法所 R:镇巡防队 R:镇卫生院 R:各村*'],
    ['责任单位：乡应急救援队、财政所、县交警三中队', 'R:乡应急救援队 R:乡财政所 R:县交警三中队'],
  ])('carries prefixes over: %s', (text, expected) => expect(read(text)).toBe(expected));

  it('leaves a body of the place’s own name without a prefix', () => {
    expect(read('责任单位：市公安局、河东海事局、商务局', '河东')).toBe('R:市公安局 R:河东海事局 R:市商务局');
  });

  it.each([
    ['责任单位：市民政局、市妇联等市妇儿工委成员单位、特邀单位', 'R:市民政局 R:市妇联 R:市妇儿工委成员单位* R:市妇儿工委特邀单位*'],
    ['责任单位：市妇儿工委各成员单位、特邀单位', 'R:市妇儿工委各成员单位* R:市妇儿工委特邀单位*'],
    ['责任单位：各镇（街道、区）、县直有关部门', 'R:各镇（街道、区）* R:县直有关部门*'],
    ['责任单位：乡村振兴办、民政办', 'R:乡村振兴办 R:民政办'],
    ['责任单位：镇党群办、民政办', 'R:镇党群办 R:镇民政办'],
  ])('tells groups from units: %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['责任单位：团市委、市妇联（列第一位的为牵头单位，下同）', 'R:团市委 R:市妇联'],
    ['市水务局、市气象局，排在首位的为牵头单位，下同', 'R:市水务局 R:市气象局'],
    ['市水务局负责，以下各项均需各县区落实，不再列出', 'R:市水务局'],
  ])('leaves out notes on how the lists are to be read: %s', (text, expected) => expect(read(text)).toBe(expected));

  it('cuts between whole names only', () => {
    expect(read('责任单位：市教育局和市文化和旅游局以及市妇联')).toBe('R:市教育局 R:市文化和旅游局 R:市妇联');
  });

  it('leaves out who answers in person, and by when', () => {
    expect(read('牵头领导：张某；责任单位：市水务局；完成时限：2023年底')).toBe('R:市水务局');
  });
});

describe('isDutyList', () => {
  it.each(['市教育局、市妇联', '市应急局负责', '责任单位：市教育局', '区委督查室、区政府督查室', '市文旅局、市档案馆、市融媒体中心、市图书馆工会'])(
    'takes %s',
    (text) => expect(isDutyList(text)).toBe(true),
  );
  it.each(['含电子烟', '市场、市政、市容', '以下简称妇儿工委', '2021—2025年', '社区、学校', '试行'])('does not take %s', (text) =>
    expect(isDutyList(text)).toBe(false),
  );
});
