const ENDING =
  /(?:委员会|办公室|办公厅|领导小组|指挥部|联席会议|管委会?|工委|纪委监委|监委|党委|团[省市区县旗州镇乡]委|[省市区县旗州]委|局|团中央|委|部|办|厅|署|院|会|联|中心|支队|大队|总队|(?:执法|服务|工作|救援|巡逻|消防)队|小学|中学|高中|幼儿园|企业|公司|银行|支行|分行|学校|党校|海关|社|台|站|所|政府|集团|大学|学院|军分区|武装部|关工委|电视台|报社|科协|作协|文联|侨联|残联|妇联|社科联|工商联|派出所|园区|开发区|高新区|新区|保税区|机关|(?:督查|研究|政研|教研|督导)室)$/u;
const GROUP =
  /(?:成员单位|特邀单位|(?:有关|相关|各|其他|主管|责任|职能|涉农|驻.{1,3})(?:部门|单位|方面|行业)|[的各管]部门|主管(?:部门|单位)|部门和单位|部门、单位|^各|各[区县市镇乡街]|各(?:级|有关|相关)|(?:街道|乡镇)$|人民政府（管委）$|等部门$)/u;
const NOT_A_UNIT = /[。；;？！?!]|^(?:以|在|对|按|由|为|把|将|从|与|和|及|是|不|要|可|其中|包括|如|含|即|简称)|^[\d０-９]+$/u;

/** Words that name what only the party committee of a place has, so that a carried prefix 县 becomes 县委. */
const PARTY_ORGAN =
  /^(?:组织部|宣传部|统战部|政法委(?:员会)?|网信办|编办|机构编制委员会办公室|党校|老干部局|巡察办|政研室|改革办|台办|外办|[市县区省]?直(?:属)?机关工委|办公室|社会工作部|社工部|军民融合办|国安办|党史研究院|党史研究中心)$/u;

/** Units that stand on their own even in a list with a carried prefix. */
const STANDS_ALONE =
  /^(?:团[省市区县旗州]?委|共青团|各|沿[线江河海湖岸]|属地|所在|辖区|有关|相关|其他|驻|国网|供电|国家|中国|中央|人民银行|人行|全国|武警|海关|民航|铁路|移动|联通|电信|铁塔|邮政|公安[\p{Script=Han}]{2,4}分局$|[\p{Script=Han}]{1,8}区管(?:理)?委(?:员)?会$|[省市县区州旗](?!场|政(?!府|协|务|法|研|数)|容|域|划)|自治[区州县旗]|[\p{Script=Han}]{2,4}(?:市|县|自治州|自治县)[\p{Script=Han}])|^(?!市场|药品|食品)[\p{Script=Han}]{2,3}(?:银保监|证监|金融监管|通信管理)(?:分)?局$|(?:公司|银行|支行|分行|大学|学院|海关|集团|海事局|政府)$|^[\p{Script=Han}]{2,6}(?:街道(?:办事处|办)?|[镇乡])$/u;

/** Whether the words cannot be the name of a body: a sentence, a number, words that only join. */
export function isNoUnit(name: string): boolean {
  return NOT_A_UNIT.test(name);
}

/** Whether the words look like the name of a body or of a group of bodies. */
export function looksLikeUnit(name: string): boolean {
  if (name.length < 2 || name.length > 32 || NOT_A_UNIT.test(name)) return false;
  return ENDING.test(name) || GROUP.test(name);
}

/** Whether the words name a group of units and not one. */
export function isUnitGroup(name: string): boolean {
  return GROUP.test(name);
}

/** Whether the words end as the name of one body does; used to cut 市教育局和市民政局 but not 文化和旅游局. */
export function endsLikeUnit(name: string): boolean {
  return name.length >= 2 && ENDING.test(name);
}

/** Whether only a party committee has an organ of this name. */
export function isPartyOrgan(name: string): boolean {
  return PARTY_ORGAN.test(name);
}

/** Whether the name needs no carried prefix. */
export function standsAlone(name: string): boolean {
  return STANDS_ALONE.test(name);
}
