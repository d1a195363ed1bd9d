/** The words of rights in Simplified Chinese. */
export const zhRights = {
  title: '编辑范围',
  hint: '编辑可以修改所列地区（含下级）和主题的规划、单位；在此范围外，只能查看已发布的内容。',
  nowhere: '还没有指定范围：目前不能修改任何内容。',
  by_role: '管理员可以修改全部内容；查看者和分析员不能修改，无需指定范围。',
  place: '地区',
  every_place: '全部地区',
  topic: '主题',
  every_topic: '全部主题',
  everywhere_hint: '全部地区、全部主题：还可以修改行政区划、指标和条线。',
  add: '添加范围',
  remove: '删除第 %{n} 项范围',
  may_publish: '可以发布和归档范围内的规划',
  saved: '权限已保存',
};
