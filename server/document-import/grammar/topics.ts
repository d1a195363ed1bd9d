const TOPICS: [string, RegExp][] = [
  ['women-children', /妇女儿童|妇女和儿童/u], ['childcare', /托育|婴幼儿/u], ['women', /妇女|女性/u], ['children', /儿童|未成年人/u], ['youth', /青年|青少年/u],
  ['disability', /残疾/u], ['elderly', /老龄|养老|老年/u], ['safety', /安全生产/u], ['food-safety', /食品|药品/u], ['fire-safety', /消防/u],
  ['earthquake', /防震|地震/u], ['disaster-reduction', /防灾减灾|综合防灾|减灾/u], ['emergency', /应急/u], ['medical-security', /医疗保障/u], ['social-security', /社会保障|社会保险/u],
  ['health', /卫生|健康/u], ['education', /教育/u], ['employment', /就业|人力资源|人才/u], ['civil-affairs', /民政|社会福利|社会救助/u],
  ['environment', /生态|环境保护|污染|节能|碳达峰/u], ['water', /水利|水安全|节水|供水/u], ['energy', /能源|电力/u], ['transport', /交通|公路|铁路|港口/u],
  ['forestry', /林业|森林|草原/u], ['rural', /乡村|农业|农村|粮食/u], ['culture', /文化|文物/u], ['tourism', /旅游/u], ['sports', /体育|健身/u], ['science', /科技|科学技术|创新/u],
  ['digital', /数字|信息化|大数据|智慧/u], ['industry', /制造业|工业/u], ['services', /服务业|商务|贸易/u], ['finance', /金融/u], ['housing', /住房|城乡建设|城市更新/u],
  ['land', /国土|自然资源|矿产/u], ['market', /市场监管|质量|知识产权/u], ['law', /法治|法律|平安/u], ['weather', /气象/u], ['economy', /国民经济和社会发展/u],
];

/** The topic that a plan's title names, as a short English word; null where none is known. */
export function topicOf(title: string): string | null {
  return TOPICS.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
}
