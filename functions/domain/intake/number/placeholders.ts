/** Words and marks that people put where a figure is missing. None of them is zero, and none is an empty cell. */

const WORDS = new Set(
  [
    '无 没 没有 暂无 尚无 皆无 均无 全无 空 空白 空缺 缺 暂缺 缺失 缺项 缺省 缺报 漏报 数据缺失 数据暂缺 资料缺失 有 零报告 无数',
    '不适用 不涉及 未涉及 不相关 不详 不明 不清楚 不知道 不确定 未知 未定 未明 未公开 不公开 不便公开 不便透露 不提供 不宜公开',
    '待定 待补 待填 待报 待核 待查 待统计 待确认 待核实 待补充 另行补充 后补 后续补充 稍后补充 暂不填 暂未统计 统计中 核实中 审计中 进行中',
    '未统计 未填 未填写 未填报 未报 未报送 未开展 尚未开展 未发生 尚未发生 未产生 未开始 未启动 未完成 未办理 未举办 未组织 未实施',
    '没开展 没发生 没统计 没填 没数据 不填 免填 免报 不用填 无需填写 无须填写 可不填 略 从略 省略',
    '保密 涉密 机密 秘密 商业秘密 商业机密 企业秘密 同上 同下 同前 同左 同右 同上年 同去年 同往年 同上期 同期 如上 如前 见上 见下 见前 见后',
    '另附 附后 附件 另报 另行报送 已报 已提供 已上传 示例 测试 请填写 请输入 数字 金额 数量',
    'n/a na n.a n\\a n-a #na #n/a nil none null nan undefined void empty blank missing unknown tbd tba tbc todo pending',
    'not applicable|not available|no data|not known|to be determined|to be confirmed|to be announced|see above|see attached|see annex|same as above',
    'x xx xxx xxxx ok ditto idem confidential secret (null) <null> [null] -na-',
  ].flatMap((line) => line.split(line.includes('|') ? '|' : ' ')),
);

/** Families of such words, never with a digit in them: a reference with a number is another matter. */
const FAMILIES = [
  /^(?:暂|尚|还|目前|本年度?|本期|今年)?(?:无|没有?|未有)(?:此|该|相关|有关|任何|具体|数据|内容|业务|项目|此项|发生|统计|记录|资料|要求|填报|变化|活动|情况|需)/,
  /^(?:详|请|参|可)?[见看阅](?!证)|^参[考照见阅]|^(?:同|如)(?:上|下|前|左|右|去年|上年|往年)/,
  /^(?:有?待|尚待|拟待)(?:[核补填定统确报提查]|完善|更新|审)/,
  /^(?:暂时?|尚|还|目前|本年度?|本期)?(?:未(?!来|到|满|足)|没有?).{1,6}$/,
  /^(?:暂时?|目前)?不(?:予|便|涉及|产生|填|报|公开|适用|提供|披露|掌握|统计)/,
  /^(?:暂时|目前|现在)(?:尚|还)?(?:无|没有)$/,
  /^(?:本|今|当|全|该)(?:年|期|季|项)度?(?:暂|尚|均|皆|全)?(?:无|没有?|未.{1,4}|不.{1,4})$/,
  /^(?:正在|尚在|仍在)(?:统计|核实|审计|办理|收集|汇总)/,
  /^(?:属|涉及?)(?:商业|国家|企业)?(?:秘密|机密)/,
  /^(?:另|随|后)附/,
];

/** Behind such a word: a remark in brackets, or a zero that a mark or space sets apart. */
const REMARK = /\s*[(（[【].*[)）\]】]$|(?:\s|[,，、;；:：/])+0$/u;

const WRAPPING = /^[([{<《〈【〔［「『“"'‘’”\s]+|[)\]}>》〉】〕］」』”"'’‘\s。.！!;；,，]+$/g;
const DIGIT_OR_NUMERAL = /[\p{N}零一二三四五六七八九十百千万亿]/u;

/**
 * Marks alone, such as -, ——, /, …, ×, √, ○, △, *, ?, or before a unit that the form had printed: no letter, no digit. Currency and
 * percent signs mean something else, and so do hashes in a row: a column that was too narrow.
 */
const MARKS = /^(?!#{2})[^\p{L}\p{N}\p{Script=Han}\p{Cs}\p{Co}\p{Cn}%‰∞\p{Sc}]+(?:[万亿]?元|人次|[家项场个次人])?$/u;

/**
 * Whether the whole text stands for a missing figure: a mark, a word, or such a word with a remark or a zero behind it.
 *
 * @example isPlaceholder('无（0）') // true
 */
export function isPlaceholder(text: string): boolean {
  if (text.length > 40) return false;
  if (MARKS.test(text)) return true;
  return isWord(text) || isWord(text.replace(REMARK, ''));
}

function isWord(text: string): boolean {
  const word = text.replace(WRAPPING, '').toLowerCase();
  if (word === '') return false;
  const dense = word.replace(/\s+/g, '');
  if (WORDS.has(word) || WORDS.has(dense) || WORDS.has(text.toLowerCase())) return true;
  return !DIGIT_OR_NUMERAL.test(word) && FAMILIES.some((family) => family.test(dense));
}
