import type { Terms } from '../concepts/concept-table.ts';

/** What tells how much is hurt and how soon it must be dealt with, whatever it is about. */
export const cues = {
  everybody: {
    zh: '所有人, 大家, 全公司, 整个部门, 整个团队, 全部门, 整层楼, 每个人, 整个办公室, 所有同事, 没有人能, 全组, 谁都',
    en: 'everybody, everyone, whole team, entire team, whole department, whole floor, all users, all colleagues, whole company, whole office, nobody can, no one can, all of us',
    fr: "tout le monde, toute l'équipe, tout le service, tout l'étage, tous les collègues, tous les utilisateurs, toute l'entreprise, personne ne peut, personne n'arrive, tout le site, tous les bureaux, aucun collègue, pour tout le site",
    nl: "iedereen, hele team, hele afdeling, hele verdieping, alle collega's, alle gebruikers, niemand kan, hele kantoor, hele bedrijf, wij allemaal, het hele pand, niemand komt, voor heel",
  },
  several: {
    zh: '几个同事, 好几个人, 同事也, 两个同事, 多人, 部分同事',
    en: 'several colleagues, a few of us, colleagues have the same, some of us, two colleagues, other people too',
    fr: 'plusieurs collègues, quelques collègues, mes collègues aussi, certains collègues, deux collègues, plusieurs personnes',
    nl: "meerdere collega's, paar collega's, collega's hebben hetzelfde, sommige collega's, twee collega's, meerdere mensen",
  },
  only_me: {
    zh: '只有我, 就我一个, 同事正常, 其他人正常, 同事都正常, 同事都可以, 别人都正常, 其他人都可以',
    en: 'only me, just me, colleagues are fine, others are fine, everyone else can, everyone else is fine, colleagues can, only happens to me',
    fr: 'seulement moi, que moi, mes collègues n’ont pas, chez mes collègues, les autres n’ont pas, je suis le seul, je suis la seule, les autres collègues',
    nl: "alleen ik, alleen bij mij, collega's hebben er geen, bij anderen werkt, bij collega's werkt, collega's wel, ben de enige, bij mijn collega",
  },
  outage: {
    zh: '宕机, 瘫痪, 停机, 服务中断, 停产, 全面中断',
    en: 'outage, server down, completely down, production stopped, production line, standstill, server is down',
    fr: 'panne générale, serveur est tombé, serveur en panne, à l’arrêt, arrêt de production, interruption de service, panne totale',
    nl: 'grote storing, algemene storing, ligt plat, ligt eruit, staat stil, server down, productie ligt stil',
  },
  cannot_work: {
    zh: '无法工作, 没法工作, 不能工作, 没法办公, 干不了活, 无法办公',
    en: 'cannot work, unable to work, can not work, can’t work, do my work, cannot do anything, stops me from working',
    fr: 'peux plus travailler, peux pas travailler, impossible de travailler, peux rien faire, empêche de travailler, complètement bloqué',
    nl: 'kan niet werken, niet verder werken, kan niets doen, kan mijn werk niet, niet meer werken, kan niet verder',
  },
  cannot: {
    zh: '不能, 无法, 失败, 打不开, 用不了, 不了, 不行, 不上, 不出, 不到, 没法, 进不去',
    en: 'cannot, can’t, unable, fails, failed, won’t, will not, refuses, nothing happens, can not, problem, stopped',
    fr: 'impossible, n’arrive pas, n’arrive plus, peux pas, peux plus, échoue, refuse, ne se passe, arrive plus à, arrive pas à, problème, souci',
    nl: 'kan niet, kan geen, lukt niet, mislukt, weigert, krijg geen, lukt het niet, gaat niet, gebeurt niets, kan ik niet, probleem, wil niet',
  },
  minor: {
    zh: '偶尔, 有时, 不影响, 小问题, 不太方便, 有时候',
    en: 'sometimes, occasionally, annoying, minor, cosmetic, small issue',
    fr: 'parfois, de temps en temps, gênant, petit souci, mineur, quelquefois',
    nl: 'soms, af en toe, vervelend, klein probleem, kleinigheid, niet erg',
  },
  workaround: {
    zh: '暂时可以, 暂时用, 先用着, 重启就好, 重启后正常, 还能用',
    en: 'workaround, for now I, in the meantime, works after a restart, can still, for the time being',
    fr: 'en attendant, je me débrouille, contournement, je peux encore, pour l’instant je, provisoirement',
    nl: 'ondertussen, voorlopig, kan nog wel, omweg, in de tussentijd, tijdelijk gebruik',
  },
  request: {
    zh: '申请, 请帮, 麻烦帮, 需要, 希望, 想要, 麻烦给, 请给',
    en: 'request, could you, can you, would like, please add, please install, need a, we need',
    fr: 'demande, pourriez-vous, pouvez-vous, je voudrais, j’aimerais, souhaite, besoin d’un, besoin d’une',
    nl: 'verzoek, aanvraag, kunnen jullie, zou graag, wil graag, kunt u, nodig, graag',
  },
  question: {
    zh: '怎么, 如何, 请问, 能不能, 是否, 可以吗, 想问',
    en: 'how do I, how can I, how to, question, wondering, is it possible, where can I',
    fr: 'comment, question, est-il possible, où puis-je, savoir si, est-ce que je peux, je me demande',
    nl: 'hoe kan ik, hoe moet ik, vraag, is het mogelijk, waar kan ik, mag ik, hoe stel ik',
  },
  data_or_money: {
    zh: '数据丢失, 资料丢失, 发工资, 付款, 薪资发放',
    en: 'data loss, lost all data, payroll, payments, salaries',
    fr: 'perte de données, perdu toutes les données, paiements, salaires, paie',
    nl: 'gegevensverlies, alle gegevens kwijt, betalingen, salarissen, uitbetaling',
  },
  danger: {
    zh: '冒烟, 着火, 触电, 火花, 烧焦味',
    en: 'smoke, sparks, electric shock, caught fire, burning smell',
    fr: 'fumée, étincelles, choc électrique, prend feu, odeur de brûlé',
    nl: 'rook, vonken, elektrische schok, vat vlam, brandlucht',
  },
  not_clicked: {
    zh: '没有点, 没点, 没有点击, 没点击, 没有打开',
    en: 'did not click, didn’t click, not clicked, haven’t clicked, have not opened',
    fr: 'pas cliqué, n’ai pas ouvert, rien ouvert, sans cliquer, rien cliqué',
    nl: 'niet geklikt, niet geopend, niets geopend, nergens op geklikt, niets aangeklikt',
  },
  now: {
    zh: '紧急, 马上, 立即, 立刻, 很急, 急用, 十分钟, 半小时, 一小时, 特急, 加急, 下班前',
    en: 'urgent, immediately, right now, in an hour, within the hour, in half an hour, in ten minutes, emergency, right away, urgently, in two hours, end of the day, close of business',
    fr: 'urgent, immédiatement, tout de suite, dans une heure, d’ici une heure, dans une demi-heure, dans dix minutes, urgence, sur-le-champ, en urgence, dans deux heures, fin de journée, avant ce soir',
    nl: 'dringend, onmiddellijk, nu meteen, over een uur, binnen een uur, over een half uur, over tien minuten, spoed, met spoed, direct, over twee uur, einde van de dag, vanavond nog',
  },
  soon: {
    zh: '今天, 明天, 下午, 尽快, 今晚, 明早',
    en: 'today, tomorrow, this afternoon, as soon as possible, tonight, asap',
    fr: 'aujourd’hui, demain, cet après-midi, dès que possible, ce soir, au plus vite',
    nl: 'vandaag, morgen, vanmiddag, zo snel mogelijk, vanavond, zsm',
  },
  later: {
    zh: '不急, 不着急, 有空, 有时间, 下周, 下个月, 方便的时候, 不紧急',
    en: 'not urgent, no rush, no hurry, when you have time, next week, next month, whenever you, low priority',
    fr: 'pas urgent, rien d’urgent, aurez le temps, semaine prochaine, mois prochain, sans urgence, pas pressé, à l’occasion',
    nl: 'niet dringend, geen haast, geen spoed, tijd hebben, volgende week, volgende maand, wanneer het uitkomt, lage prioriteit',
  },
} as const satisfies Readonly<Record<string, Terms>>;

export type Cue = keyof typeof cues;

/** "by 2 pm", "avant 14h", "voor 15.00 uur", "三点前": an hour to be met, not one at which something happened. */
export const hourToMeet =
  /\b(?:before|by|until|avant|d'ici|voor|tegen)\s+(?:noon|midi|\d{1,2}(?:[:h]\d{2}|[.:]\d{2}\s*uur|\s*(?:am|pm|h|uur|o'clock))\b)|[\d一二三四五六七八九十两]{1,3}点[半钟]?之?前/u;
