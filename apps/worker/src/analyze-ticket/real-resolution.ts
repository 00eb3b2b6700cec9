/** What people write when they close a ticket without saying how; folded, because everybody spells it differently. */
const closingWords = new Set(
  [
    'ok done fixed solved resolved closed closing works working again now it is was has been problem issue ticket user',
    'confirmed thanks thank you bye all good fine no more duplicate of see above as discussed by phone',
    'regle resolu reglee resolue fait corrige clos cloture ferme probleme incident c est bon tout ca marche fonctionne',
    'nouveau de le la un une merci a ete vu avec utilisateur au telephone',
    'opgelost verholpen gefixt klaar gedaan gesloten afgesloten werkt weer nu het is probleem melding bedankt dank je',
    'goed in orde telefonisch',
  ].flatMap((words) => words.split(' ')),
);
const closingCharacters =
  /已?解决了?|已?处理(?:完成|完毕|好)?了?|修复|完成|恢复正常|恢复|正常|关闭|谢谢|好了|搞定|可以(?:用|使用)?了|问题|电话|沟通|用户|确认|工单|已/gu;

const combiningMarks = /\p{M}/gu;
const latinWord = /[\p{Script=Latin}\p{N}]+/gu;
const han = /\p{Script=Han}/gu;

/** So many words, or twice as many Chinese characters, must be left once the polite ones are gone. */
const least = 4;

/** Whether a resolution says what was done: "fixed, thanks" helps nobody with the same problem. */
export function isRealResolution(resolution: string): boolean {
  const folded = resolution.normalize('NFKD').replace(combiningMarks, '').toLowerCase();
  const words = (folded.match(latinWord) ?? []).filter((word) => !closingWords.has(word));
  const characters = folded.replace(closingCharacters, '').match(han) ?? [];
  return words.length + characters.length / 2 >= least;
}
