/** Radicals and signs that some programs write into a PDF for the characters that look like them; each is followed by its character. */
const LOOKALIKES =
  '―—∕／⼾户⾭青⺁厂⺊卜⺌小⺒巳⺓幺⺝月⺞歺⺟母⺠民⺩王⺬示⺰纟⺲罒⺳罒⺴罒⺶羊⺷羊⺸羊⺹耂⺻聿⺼月⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱亀⻲亀⻳龟';
const CHARACTERS = new Map(Array.from({ length: LOOKALIKES.length / 2 }, (_, index) => [LOOKALIKES[index * 2] ?? '', LOOKALIKES[index * 2 + 1] ?? '']));

/** Puts ordinary characters for radicals, for signs that only look like them and for compatibility forms; nothing else is changed. */
export function withoutLookalikes(text: string): string {
  return text.replaceAll(/[\u2015\u2215\u2E80-\u2FDF\uF900-\uFAFF]/gu, (radical) => CHARACTERS.get(radical) ?? radical.normalize('NFKC'));
}
