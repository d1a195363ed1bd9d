import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';

type Block = { level?: number; text: string } | { box: string[] };

const blocks: Block[] = [
  { text: '云溪县人民政府文件' },
  { text: '云政发〔2022〕5号' },
  { text: '云溪县人民政府关于印发云溪县“十四五”教育事业发展规划的通知' },
  { text: '各乡镇人民政府、街道办事处，县政府有关部门：' },
  { text: '现将《云溪县“十四五”教育事业发展规划》印发给你们，请认真组织实施。' },
  { text: '云溪县人民政府' },
  { text: '2022年2月25日' },
  { text: '云溪县“十四五”教育事业发展规划' },
  {
    text: '为办好人民满意的教育，依据《中华人民共和国教育法》《中国教育现代化2035》和《云溪县国民经济和社会发展第十四个五年规划和2035年远景目标纲要》，制定本规划。',
  },
  { level: 0, text: '发展基础' },
  {
    text: '2020年，全县共有各级各类学校187所，在校生9.6万人，专任教师6420人。学前三年毛入园率达到91.3%，义务教育巩固率98.6%，高中阶段毛入学率93.5%，提前实现县域义务教育基本均衡目标。',
  },
  { level: 0, text: '总体要求' },
  { level: 1, text: '指导思想。全面贯彻党的教育方针，落实立德树人根本任务，推动全县教育高质量发展。' },
  { level: 1, text: '基本原则。' },
  { level: 2, text: '坚持优先发展。经济社会规划优先安排教育。' },
  { level: 2, text: '坚持公平普惠。把优质均衡作为义务教育发展的主线。' },
  { level: 1, text: '主要目标。' },
  { text: '到2025年，基本建成公平优质、城乡一体的现代教育体系，教育主要指标高于全市平均水平，人民群众教育满意度明显提升。' },
  { level: 2, text: '学前教育普及普惠。学前三年毛入园率达到95%以上，普惠性幼儿园覆盖率稳定在90%以上。' },
  { level: 2, text: '义务教育优质均衡。九年义务教育巩固率达到99%，56人以上大班额全面消除，教师交流轮岗比例每年不低于10%。' },
  { level: 2, text: '高中教育多样发展。高中阶段毛入学率达到96%以上，普职招生比大体相当。' },
  { level: 2, text: '教师队伍整体提升。小学、初中专任教师本科以上学历比例分别达到85%、95%，高中专任教师研究生学历比例达到15%以上。' },
  { level: 0, text: '主要任务' },
  { level: 1, text: '落实立德树人根本任务' },
  { level: 2, text: '深化思政课改革创新。推进大中小学思政课一体化，建设县级思政课名师工作室8个，中小学思政课教师专职化率达到80%以上。' },
  { level: 2, text: '加强体育美育劳动教育。保障学生每天校内体育活动时间不少于1小时，学生体质健康优良率提高到55%，每所学校至少开设2门艺术特色课程。' },
  { level: 2, text: '关注学生心理健康。完善筛查、干预、转介机制，专兼职心理健康教师配备率达到100%，每校建成一个标准化心理辅导室。' },
  { level: 1, text: '推进基本公共教育服务均等化' },
  { level: 2, text: '扩充学前教育资源。新建、改扩建公办幼儿园11所，新增公办学位2970个，乡镇中心幼儿园全部达到二类以上标准。' },
  { level: 2, text: '促进义务教育优质均衡。推行联盟校、共同体办学，优质资源覆盖率2023年达到75%、2025年达到90%，随迁子女入读公办学校比例保持在97%左右。' },
  { level: 2, text: '办好特殊教育。适龄残疾儿童少年义务教育入学率达到98%以上，对不少于5名残疾学生的乡镇中心学校设立资源教室。' },
  { level: 1, text: '建设高素质教师队伍' },
  { level: 2, text: '补充配强师资力量。五年招聘教师不少于800名，其中乡村学校占比不低于60%。' },
  { level: 2, text: '提升教师专业能力。落实教师每五年不少于360学时的全员培训制度，培养市级以上名师60名、骨干教师300名。' },
  { level: 0, text: '重点工程' },
  { text: '聚焦短板弱项，组织实施以下工程项目。' },
  {
    box: [
      '专栏1 教育重点建设项目',
      '县第三实验学校建设项目：选址城南片区，新增学位2800个，2023年秋季投用。',
      '智慧校园建设项目：建成市级智慧校园示范校10所，多媒体教室占比达到100%。',
      '职教园区提升项目：改造实训基地3个，专业教师中“双师型”教师占比超过60%。',
    ],
  },
  { level: 0, text: '保障措施' },
  { level: 1, text: '加强党的全面领导。健全县委教育工作领导小组统筹协调机制，落实中小学校党组织领导的校长负责制。' },
  { level: 1, text: '健全投入保障机制。坚持教育投入“两个只增不减”，确保一般公共预算教育支出逐年增长。' },
  { level: 1, text: '强化督导评估。把规划实施情况作为对乡镇政府履行教育职责评价的重要内容，定期通报进展。' },
  { text: '附件' },
  { text: '重点任务分工表' },
];

const tableHead = ['序号', '任务类别', '重点任务', '牵头单位', '配合单位', '完成时限'];
const tableRows: [string, string, string, string, string][] = [
  ['学前教育', '完成11所公办幼儿园新建、改扩建任务', '县教育和体育局', '县发展和改革局、县财政局、住房城乡建设局', '2024年12月'],
  ['', '开展幼儿园保教质量评估，优质园占比达到40%以上', '县教育和体育局', '各乡镇人民政府、街道办事处', '2025年12月'],
  ['义务教育', '全面消除义务教育大班额', '县教育和体育局', '县委编办、县人力资源和社会保障局', '2023年9月'],
  ['', '建成乡村温馨校园25所', '县教育和体育局', '县财政局，各乡镇人民政府', '2025年6月'],
  ['教师队伍', '落实中小学教师平均工资收入水平不低于当地公务员的规定', '县人力资源和社会保障局、县教育和体育局', '县财政局', '持续推进'],
  ['', '建设乡村教师周转房320套', '县住房城乡建设局', '县教育和体育局、自然资源局', '2024年12月'],
];

const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: depth,
  format,
  text,
  alignment: AlignmentType.START,
});

const numbering = {
  config: [
    {
      reference: 'plan',
      levels: [level(0, LevelFormat.CHINESE_COUNTING, '%1、'), level(1, LevelFormat.CHINESE_COUNTING, '（%2）'), level(2, LevelFormat.DECIMAL, '%3.')],
    },
  ],
};

const paragraph = (text: string, depth?: number) => new Paragraph(depth === undefined ? { text } : { text, numbering: { reference: 'plan', level: depth } });

const cell = (text: string, verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]) =>
  new TableCell({ children: [paragraph(text)], verticalMerge });

const box = (lines: string[]) => new Table({ rows: [new TableRow({ children: [new TableCell({ children: lines.map((line) => paragraph(line)) })] })] });

const taskRow = ([category, ...rest]: [string, string, string, string, string], index: number) =>
  new TableRow({
    children: [cell(String(index + 1)), cell(category, category ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE), ...rest.map((text) => cell(text))],
  });

const taskTable = () => new Table({ rows: [new TableRow({ children: tableHead.map((text) => cell(text)) }), ...tableRows.map(taskRow)] });

/** A county's education plan as Word writes it: ordinals computed by lists, a boxed list of projects, a table of tasks with merged cells. */
export const buildCountyEducation = (): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      numbering,
      sections: [
        {
          children: [...blocks.map((block) => ('box' in block ? box(block.box) : paragraph(block.text, block.level))), taskTable()],
        },
      ],
    }),
  );
