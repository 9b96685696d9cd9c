import { describe, expect, test } from 'vitest';
import { ENTERPRISES, forms, outcome } from '../../support/cells/number-kinds.ts';

/** Forms of a cell for a count in 家 that have one reason to be refused. */
function isReasonFor(code: string, ...typed: readonly string[]): void {
  describe(code, () => {
    test.each(typed)('%j', (value) => expect(outcome({ value }, ENTERPRISES)).toBe(code));
  });
}

describe('each text that is no count is refused for its own reason', () => {
  isReasonFor('REJECT_EMPTY', '', ' ', '\u3000', '\u200b', '\n', '\u0000');

  isReasonFor(
    'REJECT_AMBIGUOUS_NUMERAL',
    ...forms(`一万二  一百五  一百十  零五  一九  一〇五  百家  百  万  三兆  10一15  3万五千  1万2  十两  三二  二○二五  一一
      一亿亿`),
  );

  isReasonFor(
    'REJECT_APPROXIMATE',
    ...forms(`两三家  三五  一二  十七八家  二三十  四五千  三两家  几  几家  数十  数百家  多家  若干  很多  十余家
      十来家  三十多家  30多  30余家  3000多  上百家  百余家  成百上千  好几十家  大约30  大概三十  将近30家
      接近30家  差不多30  30家左右  30前后  ~30  ≈30  不足30  未到30  超过30家  逾30  大于30  <30  30+  30家+
      30?  30？  ?30  35…  about 30  nearly 30  over 30  less than 30  三十多万家  3万多  1200多万
      一百来万`),
  );

  isReasonFor(
    'REJECT_RANGE',
    ...forms(`3-5  10–15  10−15  10－15  10——15  10～15  10〜15  10到15家  10家-15家  从10到15  介于10至15之间  10±2
      三到五家  ≤30  >=30  30家以上  30以下  30以内  至少30  不少于30家  不超过100  不低于三十家  30起  up to 30
      at least 30  10 to 15`),
  );

  isReasonFor(
    'REJECT_NEGATIVE',
    ...forms('-5  －5  −5  –5  ﹣5  -35家  -1.5  负5  负三十二  △5  ▲5  (123)  (1,234)  （35家）  12-  minus 5'),
  );

  isReasonFor(
    'REJECT_MULTIPLE_NUMBERS',
    '12\t13',
    '35家\n12家',
    ...forms(`35；12  35|12  35,12;3  35和12  35或36  35家12项  35家35家  35+12=47  5×3  5*3  35/12  35、  35家；  35家，
      三家、五家  一、二、三  35（其中高新技术企业3家）  2019年35家  截至2019年底35家  第一批35家  35 and 12`),
  );

  isReasonFor(
    'REJECT_AMBIGUOUS_SEPARATOR',
    ...forms(`12,34  1,23,456  1234,567  0,123  ,123  1,,234  1，234，567  1,234，567  12, 34  1.234.567  1.2.3  1..5
      1.5.  1·5  1・5  1’234  1\`234  1٬234  1‧5  1･5  1､234  35。  35，  35.。`),
  );

  isReasonFor(
    'REJECT_DATE',
    ...forms(`2020/3/5  2020.3.5  2020-3  2020年  2020年度  2020年3月  2020年3月5日  ３月５日  3月5号  3月  5日  三月五日
      二〇二五年  3/5/2020  03-05-20  Mar-05  5-Mar  March 5, 2020  2020-03-05 12:30:00  2020-03-05T12:30:00Z  12:30
      12：30:15  上午9点  9点30分  1-12月  2019年1-12月  3月至5月  第一季度  2019Q4  上半年  今年  周三`),
  );

  isReasonFor(
    'REJECT_PERCENT',
    ...forms('50%  ５０％  50 %  50‰  50﹪  百分之五十  千分之三  五成  5个百分点  约30%  50 percent'),
  );

  isReasonFor(
    'REJECT_PLACEHOLDER',
    ...forms(`-  －  —  ——  --  /  \\  …  ...  。。。  *  、  _  ×  √  ✓  □  ■  △  ☆  ?  ～  无  （无）  【无】  无。  “无”
      没有  暂无  暂无数据  尚无  无此项业务  无相关业务  本年度无  未开展  尚未开展  未统计  未填  不适用  不涉及
      不详  未知  待定  待核实  待补充  正在统计  略  空  缺  有  保密  涉密  商业秘密  同上  如上  同去年  见附件
      详见附件  参见报告  另附  N/A  n / a  NA  nil  none  NULL  undefined  NaN  TBD  not applicable  unknown  无(0家)
      不适用（未开展）  ____家  —万元  #  xx  n.a.  目前没有  未挂牌  不便提供  数据缺失  缺省  无，0  无/0
      暂无；0`),
  );

  isReasonFor(
    'REJECT_ERROR_CELL',
    ...forms(
      `#DIV/0!  #N/A  #NAME?  #VALUE!  #NUM!  #REF!  #NULL!  #SPILL!  #ERROR!  #GETTING_DATA  Loading...  Err:502`,
    ),
  );

  isReasonFor('REJECT_FORMULA_TEXT', '=35', '=SUM(A1:A3)', '＝35+12');

  isReasonFor('REJECT_BOOLEAN', 'TRUE', 'false', '是', '否', 'yes');

  isReasonFor(
    'REJECT_QUALIFIED',
    ...forms(`预计30家  计划35  拟35  目标35  累计35家  其中35  含3家  新增35家  平均35  35（预计）  35家（已核实）
      35（待审计）  35家(含分支机构)  0（暂无）  estimated 35  35 (provisional)  小计35家  全年35家  上半年35
      年底35家`),
  );

  isReasonFor(
    'REJECT_UNIT_MISMATCH',
    ...forms(`35人次  35个  35场  35次  35名  35户  35笔  35件  35项目  35家银行  35元  1200万元  ¥35  $35  35美元  35kg
      35平方米  35小时  35（人）  三十二人  10元3角`),
  );

  isReasonFor('REJECT_UNIT_UNKNOWN', ...forms('3k  5w  35 xyz  35啊  35家/年  每年35家  35/年  35家每月  35℃  30w元'));

  isReasonFor(
    'REJECT_OUT_OF_RANGE',
    '9'.repeat(5000),
    ...forms('9007199254740992  99999999999999999999  1e21  1e400  1e-999  1e999999999999'),
  );

  isReasonFor(
    'REJECT_NOT_A_NUMBER',
    '35\u20e3',
    '\u202e12',
    '35\ud800',
    '35\ufffd',
    '约'.repeat(2000),
    ...forms(`张三  良好  1OO  10O  l00  O  0b11  0o17  e3  I  III  XII  Ⅳ  ①  ⑴  ㈠  ²  10³  ½  1½  1/2  二分之一  半  一半  १२
      𝟏𝟐  〡  ⼗  ∞  Infinity  -Infinity  A35  No.35  第35名  35号  附件2  见附件3  附表1  www.gov.cn  a@b.cn  附件.xlsx
      020-87654321  138 0013 8000  +86 13800138000  '35  “35”  #####  企业35家  数量：35  ++5  1_000  SUM(D5:D9)  35*  35家*  35#
      35†  <b>35</b>`),
  );
});
