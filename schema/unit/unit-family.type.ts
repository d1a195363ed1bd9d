import { Column, Curated, Entity, type Many, PlainList, ToMany } from '../common/entity.ts';
import { Unit } from './unit.type.ts';

/** 条线: counterparts across levels of government. */
@Entity("条线: counterparts across levels of government; 市妇联 and 县妇联 are both women's federation.", { search: true })
export class UnitFamily extends Curated {
  @Column(() => String, 'A stable slug, e.g. womens-federation.')
  code!: string;

  @Column(() => String, 'The Chinese name.')
  name!: string;

  @Column(() => String, 'The English name.')
  nameEn!: string;

  @Column(() => String, 'The short form that unit names end in, e.g. 妇联.')
  shortName!: string;

  @PlainList(() => String, 'Its other names, Chinese and English.')
  aliases!: string[];

  @ToMany(() => Unit, 'The units of the family.')
  units!: Many<Unit>;
}
