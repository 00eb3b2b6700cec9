import type { Language } from '@desk/contract/vocabulary';
import type { Terms } from '../concepts/concept-table.ts';

/** Words that tell how somebody feels about the desk or about what happened to them; what merely fails is no feeling. */
export const feelings = {
  very_negative: {
    zh: '忍无可忍, 受够了, 气死, 太差, 太烂, 垃圾, 愤怒, 无法接受, 不可接受, 岂有此理, 太过分, 离谱, 投诉, 崩溃, 荒唐, 可耻, 彻底失望, 糟透了, 什么破, 一肚子火, 没法忍, 极其不满, 恶心, 火大, 你们到底, 干什么吃的, 不像话, 完全不负责任, 敷衍, 忍不下去, 丢人, 差劲, 吃干饭, 白养, 天天等',
    en: 'unacceptable, furious, outrageous, ridiculous, fed up, disgrace, disgraceful, terrible, horrible, appalling, useless, worst, sick of, sick and tired, joke, disgusted, livid, pathetic, complaint, incompetent, beyond belief, shambles, hate, lost all patience, fuming, absurd, scandal, scandalous, awful, infuriating, angry, had enough, nobody cares, insulting, up to here, junk, nobody listens',
    fr: 'inacceptable, furieux, furieuse, scandaleux, scandale, ridicule, honteux, honte, marre, ras le bol, ras-le-bol, lamentable, nul, nulle, catastrophique, pire, excédé, excédée, incompétent, incompétents, inadmissible, intolérable, horrible, moquer de nous, fiche de nous, plainte, à bout, colère, déplorable, odieux, révoltant, moquez, exaspéré, exaspérée, insupportable, affligeant, jusque-là, vous fichez de nous, par-dessus la tête',
    nl: 'onacceptabel, woedend, belachelijk, schandalig, schande, waardeloos, verschrikkelijk, vreselijk, beu, kotsbeu, spuugzat, zat, slechtste, klacht, razend, onbegrijpelijk, onaanvaardbaar, ongehoord, te gek voor woorden, bespottelijk, om te huilen, beneden alle peil, incompetent, kwaad, boos, pisnijdig, aanfluiting, ontoelaatbaar, lachertje, tot hier, keel uit',
  },
  negative: {
    zh: '烦, 烦人, 讨厌, 失望, 郁闷, 无奈, 头疼, 头大, 抓狂, 着急, 急死, 不满, 麻烦死, 心累, 难用, 耽误, 催, 没人管, 没人理, 又坏了, 又来了, 第二次, 还没解决, 还没有人, 一直没人, 等了, 三天了, 一周了, 害怕, 担心, 浪费时间, 折腾, 难受, 不爽, 闹心, 坑, 无语, 受不了, 拖, 还要等多久, 到底什么时候, 白费, 糟糕, 焦虑',
    en: 'annoying, annoyed, on my nerves, dead again, frustrating, frustrated, disappointed, disappointing, unhappy, worried, afraid, scared, upset, irritating, irritated, still waiting, again and again, second time, once again, bad, poor, waste of time, wasting, nobody answers, no answer, no reply, ignored, sadly, painful, nuisance, tired of, slow service, impatient, complain, stress, stressed, stressful, desperate, panic, panicking, hopeless, nerves, driving me, losing patience, yet again, keeps happening, took ages, not impressed, let down, anxious, mess, dreadful, unfortunately',
    fr: 'agaçant, m’agacer, m’agace, énervant, énervé, énervée, frustrant, frustré, frustrée, déçu, déçue, décevant, mécontent, mécontente, inquiet, inquiète, peur, pénible, toujours pas, encore une fois, deuxième fois, perte de temps, perdre mon temps, sans réponse, aucune réponse, personne ne répond, lassant, fatigué de, fatiguée de, malheureusement, stressé, stressant, désespéré, désespérée, panique, ignoré, mauvais, mauvaise, regrettable, dommage, embêtant, contrarié, contrariée, attends depuis, de nouveau, usant, à répétition, me rend fou, gâche, catastrophe, dépitée, impatience, lasse',
    nl: 'vervelend, valt me tegen, tegenvaller, irritant, frustrerend, gefrustreerd, teleurgesteld, teleurstellend, ontevreden, bezorgd, ongerust, bang, balen, baal, nog steeds, weer eens, alweer, tweede keer, tijdverlies, tijdverspilling, geen antwoord, geen reactie, niemand reageert, jammer, helaas, gestrest, stress, wanhopig, paniek, genegeerd, slecht, ellende, ergerlijk, ergeren, erger me, geërgerd, wacht al, zenuwen, moe van, lastig, ongeduldig, telkens opnieuw, hopeloos, storend, ramp, gedoe, moedeloos, tegenvallend, sneu',
  },
  positive: {
    zh: '满意, 不错, 挺好, 好用, 感谢, 谢谢你们, 多谢你们, 辛苦了, 开心, 高兴, 顺利, 赞, 好评, 及时, 耐心, 专业, 方便多了, 快多了, 喜欢, 给力, 靠谱, 感激, 帮了大忙, 效率高, 很快, 很好, 贴心, 点赞, 舒服, 进步, 省事',
    en: 'happy, pleased, glad, satisfied, good job, well done, thank you for, thanks for, thanks to, great, nice, helpful, works well, works again, appreciate, appreciated, grateful, quick, friendly, kind, good, excellent service, much better, love, enjoyed, smooth, smoothly, impressed, pleasant, like the, kudos, cheers for, improvement, handy',
    fr: 'content, contente, satisfait, satisfaite, ravi, ravie, merci pour, merci à, bon travail, bravo, super, sympa, utile, efficace, rapide, apprécie, reconnaissant, reconnaissante, agréable, pratique, bien mieux, aimable, gentil, gentille, réactif, réactivité, bien joué, chapeau, patience, plaisir, appréciable, bonne idée, impeccable, fonctionne à nouveau, nette amélioration, heureux, heureuse',
    nl: 'blij, tevreden, bedankt voor, dank voor, dank je voor, goed gedaan, goed werk, fijn, leuk, handig, behulpzaam, vriendelijk, snel geholpen, waardeer, dankbaar, prettig, netjes, vlot, mooi, veel beter, complimenten, compliment, pluim, dank aan, goede service, opgelucht, soepel, knap, klasse, werkt weer, verbetering, plezier, goed geregeld, gezellig',
  },
  very_positive: {
    zh: '太棒了, 太好了, 非常感谢, 万分感谢, 完美, 超级好, 超赞, 太给力, 救了我, 五星, 无可挑剔, 最好的, 爱死, 牛, 太厉害, 感激不尽, 十分满意, 大大的赞, 一流, 超出预期',
    en: 'fantastic, amazing, excellent, perfect, wonderful, brilliant, outstanding, superb, awesome, delighted, thrilled, life saver, lifesaver, saved my day, saved the day, thank you so much, thanks a million, thanks so much, the best, five stars, can’t thank you enough, exceptional, incredible, heroes, over the moon, world class, hats off, flawless, love it, stars',
    fr: 'fantastique, génial, géniale, excellent, excellente, parfait, parfaite, merveilleux, formidable, exceptionnel, exceptionnelle, remarquable, merci infiniment, mille mercis, mille fois merci, un grand merci, enchanté, enchantée, sauvé la vie, sauvé ma journée, sauvé la mise, au top, grand bravo, les meilleurs, champions, irréprochable, magnifique, incroyable, du fond du cœur, extraordinaire, immense merci, épatant',
    nl: 'fantastisch, geweldig, uitstekend, perfect, prachtig, schitterend, super bedankt, superblij, heel erg bedankt, ontzettend bedankt, top geregeld, helden, gered, duizendmaal dank, hartelijk dank voor, de beste, vijf sterren, subliem, briljant, dolblij, petje af, kan niet beter, enorm bedankt, grandioos, formidabel, wereldklasse, dikke merci, toppers, chapeau, topservice',
  },
  /** Said by everybody at the end, whatever they feel; takes the words from the lists above. */
  polite: {
    zh: '谢谢, 多谢, 感谢帮助, 感谢您的帮助, 麻烦了, 辛苦, 提前感谢, 感谢支持, 请尽快, 先谢了, 谢啦, 多谢了',
    en: 'thanks in advance, thank you in advance, many thanks, thanks for your help, thank you for your help, thanks for looking, would be great, would be nice, would be good, would be helpful, good morning, good afternoon, good day, I’d be glad, be grateful, be appreciated, would appreciate, kind regards, happy to, thanks for any help, be happy to, glad if, good evening, as soon as possible',
    fr: "merci d'avance, par avance merci, merci pour votre aide, bonne journée, bonne soirée, merci de votre aide, merci pour votre retour, ce serait super, bien à vous, merci de, serais reconnaissant, bon courage, serait apprécié, bonne fin de journée, merci à vous, bonne réception, avec plaisir, ce serait bien, merci pour votre réponse",
    nl: 'bij voorbaat dank, alvast bedankt, bedankt voor de hulp, dank voor de hulp, alvast dank, met vriendelijke groet, vriendelijke groeten, fijne dag, goede morgen, zou fijn zijn, zou mooi zijn, zou handig zijn, zou leuk zijn, zo snel mogelijk, bedankt voor jullie hulp, graag een snelle, zou prettig zijn, bedankt alvast',
  },
} as const satisfies Readonly<Record<string, Terms>>;

export type Feeling = keyof typeof feelings;

/** Before a feeling they turn it round; "not bad" says little, "not happy" says much. */
export const negators: Readonly<Record<Language, readonly string[]>> = {
  zh: ['不', '没', '不太', '不是很', '一点也不', '一点都不', '并不', '不怎么'],
  en: ['not', "isn't", "don't", "wasn't", 'no', 'never', 'not very', 'hardly', 'nothing', "didn't"],
  fr: ['pas', 'pas très', 'jamais', 'guère', 'pas vraiment', 'rien de', 'peu'],
  nl: ['niet', 'niet erg', 'geen', 'nooit', 'niet echt', 'weinig', 'allesbehalve'],
};

/** Before a feeling they make it stronger. */
export const intensifiers: Readonly<Record<Language, readonly string[]>> = {
  zh: ['非常', '特别', '太', '超级', '极其', '真的很', '实在', '超', '相当', '无比'],
  en: ['very', 'extremely', 'really', 'so', 'absolutely', 'totally', 'utterly', 'incredibly', 'truly'],
  fr: ['très', 'vraiment', 'tellement', 'extrêmement', 'super', 'absolument', 'totalement', 'trop', 'hyper'],
  nl: ['heel', 'zeer', 'erg', 'ontzettend', 'echt', 'super', 'enorm', 'uitermate', 'bijzonder', 'verdomd'],
};

export const emojis: readonly { signs: RegExp; weight: number }[] = [
  { signs: /😡|🤬|👿|💢|🖕/gu, weight: -2.2 },
  { signs: /😠|😤|😞|😟|😢|😭|😩|😫|🙄|👎|😣|😖|😱|☹|🙁|:-?\(|:'\(|>:\(/gu, weight: -1 },
  { signs: /🙂|😊|😀|😃|😄|👍|👏|😁|🙏|☺|:-?\)|:-?D/gu, weight: 0.7 },
  { signs: /😍|🤩|🥳|🎉|❤|💖|💯|🏆|🌟/gu, weight: 2.2 },
];
