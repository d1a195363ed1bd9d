import { gazetteerText } from '../../../db/seeds/registry/gazetteer.ts';
import { placeNamesEn } from '../../../db/seeds/registry/place-names.ts';
import { JurisdictionLevel } from '../../../schema/jurisdiction/jurisdiction.enums.ts';

/** A place as the gazetteer or the database knows it. `id` is set once the database has it. */
export interface Place {
  id: string | null;
  code: string | null;
  name: string;
  shortName: string;
  nameEn: string | null;
  level: JurisdictionLevel;
  parent: Place | null;
}

const peoples =
  '壮|回|维吾尔|蒙古|藏|苗|彝|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|裕固|保安|独龙|鄂伦春|鄂温克|各';
const levelWords = new RegExp(`(?:特别行政区|(?:(?:${peoples})族?)*自治(?:区|州|县|旗)|省|市|县|区|盟|旗|地区|镇|乡|街道)$`, 'u');

/** A place's name without its level: 烟台 for 烟台市. Names of one letter keep it (如 邹县 would lose itself). */
export function shortPlaceName(name: string): string {
  const short = name.replace(levelWords, '');
  return [...short].length >= 2 ? short : name;
}

/** A place that no one knows yet. */
export const newPlace = (name: string, level: JurisdictionLevel, parent: Place | null, code: string | null = null): Place => ({
  id: null,
  code,
  name,
  level,
  parent,
  shortName: level === JurisdictionLevel.NATION ? name : shortPlaceName(name),
  nameEn: code === null ? null : (placeNamesEn[code] ?? null),
});

function readCity(line: string, province: Place): Place[] {
  const [code, name, ...rest] = line.trim().split(' ');
  if (code === undefined || name === undefined) return [];
  const city = name === '-' ? null : newPlace(name, JurisdictionLevel.CITY, province, code);
  const counties = rest.map((word) => newPlace(word.slice(6), JurisdictionLevel.COUNTY, city ?? province, word.slice(0, 6)));
  return city ? [city, ...counties] : counties;
}

/** Reads the gazetteer: the nation, its provinces, cities and counties, parents before children. */
export function readGazetteer(): Place[] {
  const nation = newPlace('中国', JurisdictionLevel.NATION, null, '000000');
  const places = [nation];
  let province = nation;
  for (const line of gazetteerText.split('\n').filter((text) => text.trim() !== '')) {
    if (line.startsWith(' ')) {
      places.push(...readCity(line, province));
      continue;
    }
    province = newPlace(line.slice(7), JurisdictionLevel.PROVINCE, nation, line.slice(0, 6));
    places.push(province);
  }
  return places;
}
