import type { Terms } from '../concepts/concept-table.ts';

/** What tells how much is hurt and how soon it must be dealt with, whatever it is about. */
export const cues = {
  // Who is hit.
  everybody: {
    zh: '所有人, 大家都, 全公司, 整个部门, 整个团队, 全部门, 整层, 全楼, 每个人, 整个办公室, 所有同事, 没有人能, 没人能, 全组, 谁都, 全员, 整个厂, 全厂, 整个园区, 整个仓库, 全体, 整栋, 所有部门, 各部门, 全线, 所有用户, 所有客户, 全部客户, 几百号人, 上百人, 几十人, 几十号人, 都停工, 一模一样的情况, 整个分公司, 全国, 所有门店, 集体',
    en: 'everybody, everyone, whole team, entire team, whole department, entire department, whole floor, entire floor, whole site, entire site, whole building, entire building, all users, all colleagues, all of my colleagues, whole company, entire company, whole office, entire office, nobody can, no one can, nobody here, all of us, all staff, all departments, company wide, site wide, every team, every desk, whole warehouse, all customers, no customer, whole plant, entire plant, every colleague, all my colleagues, no employee, all offices, for all, no one gets',
    fr: "tout le monde, toute l'équipe, tout le service, tout l'étage, tous les collègues, tous mes collègues, tous les utilisateurs, toute l'entreprise, toute la société, personne ne peut, personne n'arrive, personne ne, tout le site, tous les bureaux, aucun collègue, l'ensemble du site, ensemble des utilisateurs, tout le bâtiment, tous les services, tous les postes, aucun utilisateur, tous les clients, aucun client, plus aucun client, tout l'entrepôt, toute l'usine, tout le département, toute l'agence, tous sans exception, plus personne, nous tous, chacun de nous",
    nl: "iedereen, hele team, hele afdeling, hele verdieping, alle collega's, al mijn collega's, alle gebruikers, niemand kan, niemand komt, niemand meer, hele kantoor, hele bedrijf, wij allemaal, hele pand, hele gebouw, hele vestiging, hele site, voor heel, ganse afdeling, ganse team, ganse firma, hele magazijn, alle afdelingen, alle medewerkers, alle klanten, geen enkele klant, geen klant, hele fabriek, geen mens, allemaal last, met zijn allen, bedrijfsbreed, niemand van ons",
  },
  several: {
    zh: '几个同事, 好几个人, 同事也, 两个同事, 多人, 部分同事, 几个人, 我们组, 我们几个, 好几位, 几位同事, 三个人, 四个人, 五个人, 六个人, 我们团队, 隔壁同事也, 我们科室, 我们部门, 不止我, 别人也',
    en: 'several colleagues, a few of us, colleagues have the same, some of us, two colleagues, other people too, several of us, colleagues and I, our team, my team, others as well, three of us, four of us, five of us, neighbours as well, few colleagues, same for my colleague, more people, two of us, some colleagues, not just me, not only me, neighbours have it',
    fr: "plusieurs collègues, quelques collègues, mes collègues aussi, certains collègues, deux collègues, plusieurs personnes, plusieurs d'entre nous, notre équipe, mon équipe, mes collègues et moi, pas que moi, trois collègues, quelques-uns, chez plusieurs, nous sommes plusieurs, pas seulement moi, une partie de l'équipe, certains d'entre nous",
    nl: "meerdere collega's, paar collega's, collega's hebben hetzelfde, sommige collega's, twee collega's, meerdere mensen, ons team, mijn team, verschillende collega's, enkele collega's, niet alleen ik, niet alleen bij mij, wij met zijn, collega en ik, paar van ons, verscheidene collega's, drie collega's, anderen ook, een deel van het team, bij meerdere",
  },
  only_me: {
    zh: '只有我, 就我一个, 同事正常, 其他人正常, 同事都正常, 同事都可以, 别人都正常, 其他人都可以, 就我这台, 只是我, 仅我, 同事那边正常, 同事那边能, 同事的机器, 同事能, 别人没事, 其他同事没问题, 单单我, 我一个人',
    en: 'only me, just me, colleagues are fine, others are fine, everyone else can, everyone else is fine, colleagues can, only happens to me, only my machine, just my machine, nobody else, only machine, my laptop only, only I am affected, colleague can, only on my, colleague’s machine, neighbour has no, everyone else gets, works for others, no one else',
    fr: 'seulement moi, que moi, mes collègues n’ont pas, chez mes collègues, les autres n’ont pas, je suis le seul, je suis la seule, les autres collègues, uniquement chez moi, que chez moi, que mon poste, mes collègues reçoivent, chez les autres, personne d’autre, seul mon poste, uniquement sur mon, mon collègue peut, ma collègue peut, ne concerne que moi, mes voisins',
    nl: "alleen ik, alleen bij mij, collega's hebben er geen, bij anderen werkt, bij collega's werkt, collega's wel, ben de enige, bij mijn collega, enkel bij mij, enkel mijn, alleen mijn, niemand anders, rest van het team, de anderen hebben, bij een collega, mijn buurman, mijn buurvrouw, collega's krijgen",
  },
  // What stands still.
  outage: {
    zh: '宕机, 瘫痪, 停机, 服务中断, 停产, 全面中断, 停工, 全断, 都断了, 断网, 崩了, 挂了, 停线, 全停, 罢工, 没反应了都, 都连不上, 都进不去, 都用不了, 都登不上, 都登录不了, 都打不开, 都不能, 都没法, 完全不通, 一个都, 整条线, 大面积, 停摆, 故障通报, 全红, 全灭',
    en: 'outage, server down, completely down, production stopped, production line, standstill, server is down, is down, are down, went down, standing still, stopped work, cut off, nothing works, offline, total failure, has died on us, all at once, at the same moment, stand about, dead for all, stopped working for, no service, ground to a halt, come to a stop, gone dead, one after another, all lost',
    fr: 'panne générale, serveur est tombé, serveur en panne, à l’arrêt, arrêt de production, interruption de service, panne totale, coupure générale, coupé du réseau, coupure totale, plus rien ne marche, plus rien ne fonctionne, tout est bloqué, tout est arrêté, est tombé, est tombée, sont tombés, hors service, inaccessible pour, paralysé, paralysée, chômage technique, en même temps, d’un coup, ligne arrêtée, les uns après les autres, plus aucun, plus aucune, les bras croisés',
    nl: 'grote storing, algemene storing, ligt plat, ligt eruit, staat stil, server down, productie ligt stil, ligt stil, liggen stil, staan stil, volledige uitval, uitval, uitgevallen, vielen uit, platgegaan, is plat, volledig plat, alles weg, niets werkt nog, niets werkt meer, ligt alles, alles staat stil, tegelijk uit, in één keer, allemaal uit, zonder netwerk, eruit gegooid, gooien ons eruit, werkloos, ligt er uit, er volledig uit',
  },
  business_stopped: {
    zh: '发不了货, 没法发货, 发货停, 出不了货, 车等, 卡车, 截单, 违约金, 停在那, 客户等, 客户打不进, 产线, 生产线, 装车, 赔偿, 罚款, 交不了货, 客户在等, 客户投诉, 下不了单, 开不了工, 排队',
    en: 'cannot ship, nothing can be shipped, lorries, trucks, penalties, penalty, customers are waiting, customers are on the phone, shipping has, line stop, cannot be loaded, nothing leaves, no orders, orders cannot, customer line, pickers, queue of, claims, assembly line, miss the ferry, no shipping',
    fr: 'camions, chauffeurs attendent, pénalités, plus d’expéditions, clients attendent, clients au téléphone, quais, chargement, ne part plus, plus rien ne part, aucune commande, ligne de production, expéditions arrêtées, file d’attente, intérimaires, préparateurs, pertes',
    nl: 'vrachtwagens, chauffeurs wachten, boetes, boete, niets kan verstuurd, verzending ligt, klanten wachten, klanten aan de lijn, laadkade, niets gaat de deur, geen orders, productielijn, lijn staat, orderpickers, klantenlijn, kan niet geladen, wachtrij, dragers, colli',
  },
  cannot_work: {
    zh: '无法工作, 没法工作, 不能工作, 没法办公, 干不了活, 无法办公, 没法干活, 不能干活, 干坐着, 活都停, 工作停了, 卡住了, 没法弄, 停着等, 全停了, 做不了, 干不了, 没法排产, 没法审, 什么都干不了, 什么系统都进不了, 影响工作, 活停着, 没设备可用, 只能等',
    en: 'cannot work, unable to work, can not work, can’t work, do my work, cannot do anything, stops me from working, can’t do my job, am stuck, sitting here, sit here, cut off from, nothing to work on, can’t get anything done, zero to do, work is on hold, holds me up, am idle, cannot start, can’t start on, can’t get on with, cannot go on, can’t go on, blocked, no way to reach, cannot continue, lost my work',
    fr: 'peux plus travailler, peux pas travailler, impossible de travailler, peux rien faire, empêche de travailler, complètement bloqué, complètement bloquée, suis bloqué, suis bloquée, bloqué depuis, plus rien faire, ne peux plus avancer, mon travail est à l’arrêt, aucun moyen de, je ne peux pas avancer, coupé de, travail en suspens, au point mort, m’empêche de, paralyse mon',
    nl: 'kan niet werken, niet verder werken, kan niets doen, kan mijn werk niet, niet meer werken, kan niet verder, zit vast, niets doen, sta stil, zit te wachten, kom niet verder, mijn werk ligt, niet aan het werk, geen kant op, kan niets anders, geblokkeerd, niet aan de slag, hangt mijn werk, loop vast, zit zonder, kan ik niets',
  },
  cannot: {
    zh: '不能, 无法, 失败, 打不开, 用不了, 不了, 不行, 不上, 不出, 不到, 没法, 进不去, 没反应, 报错, 出错, 坏了, 死活, 连不上, 登不上, 打不了, 收不到, 发不出',
    en: 'cannot, can’t, unable, fails, failed, won’t, will not, refuses, nothing happens, can not, stopped, doesn’t, does not, dead, no longer, cant, wont, error, broken, isn’t',
    fr: 'impossible, n’arrive pas, n’arrive plus, peux pas, peux plus, échoue, refuse, ne se passe, arrive plus à, arrive pas à, erreur, ne marche, ne fonctionne, en panne, plante, refusé, ne répond, ne s’ouvre, ne parviens',
    nl: 'kan niet, kan geen, lukt niet, mislukt, weigert, krijg geen, lukt het niet, gaat niet, gebeurt niets, kan ik niet, wil niet, foutmelding, werkt niet, doet niets, stuk, kapot, loopt vast, kom niet, geraak niet',
  },
  // What takes the sting out of it.
  minor: {
    zh: '偶尔, 有时, 不影响, 小问题, 不太方便, 有时候, 影响不大, 问题不大, 不碍事, 不耽误, 没什么大不了, 不是什么大事, 小事, 小bug, 有点烦, 有点别扭, 有点麻烦, 稍微麻烦, 无伤大雅, 不严重, 不是大问题, 没妨碍, 照常, 能忍, 凑合, 讨厌, 不要紧',
    en: 'sometimes, occasionally, annoying, minor, cosmetic, small issue, small problem, nuisance, small question, small thing, not a big thing, not a big deal, no harm done, no harm, mildly, a bit, irritating, not stuck, not important, comfort, nobody is held up, isn’t holding, doesn’t hold, isn’t pretty, no drama, tiny, nothing serious, hardly a problem, slightly, inconvenient',
    fr: 'parfois, de temps en temps, gênant, petit souci, mineur, quelquefois, agaçant, petite question, pas grave, rien de grave, rien de bloquant, pas bloquant, sans gravité, pas dramatique, pas méchant, désagréable, simple gêne, petit problème, un peu pénible, anodin, détail, cosmétique, ne bloque pas, n’est pas bloquant, pas de quoi, sans importance, petit détail',
    nl: 'soms, af en toe, vervelend, klein probleem, kleinigheid, niet erg, irritant, ergernis, kleine vraag, vraagje, klein dingetje, niet dramatisch, geen drama, geen ramp, niet ernstig, niet belangrijk, een beetje, stoort niet, stoort de werking niet, ongemak, valt mee, hinderlijk, niet wereldschokkend, maakt niet veel uit, lastig, schoonheidsfout, storend',
  },
  still_works: {
    zh: '还能用, 能用, 其他一切正常, 其他都正常, 其他正常, 还能工作, 能干活, 活儿能干, 照常上班, 还能办公, 主屏没问题, 暂时没事, 勉强能用, 基本能用, 用起来没问题, 可以正常, 还算正常',
    en: 'still works, otherwise works, it works otherwise, otherwise fine, otherwise OK, still usable, usable, can live with it, can live with, can still work, people can work, still fine, does the trick, we get along, I manage, otherwise everything works, works well otherwise, is fine so, I get by, can work',
    fr: 'fonctionne encore, marche encore, fonctionne toujours, le reste fonctionne, sinon tout fonctionne, utilisable, on peut travailler, je peux travailler, peux quand même, on s’en sort, je m’en sors, je fais avec, on fait avec, je m’en accommode, marche toujours, à part cela, hormis cela, sinon ça va, reste utilisable, on se débrouille, se débrouille',
    nl: 'werkt nog, doet het nog, verder werkt, bruikbaar, werkbaar, kan nog werken, kunnen werken, werken kan ik, ik red me, we redden ons, voor de rest werkt, verder alles goed, valt mee te werken, kan ermee leven, mee te leven, dat redt ons, behelpen, nog te doen, kan gewoon werken',
  },
  workaround: {
    zh: '暂时可以, 暂时用, 先用着, 重启就好, 重启后正常, 先去隔壁, 换个浏览器, 换成Chrome就, 先用, 先自己, 临时, 改用, 绕过去, 手工, 只好先, 先让他, 也能解决, 走几步, 还有一台, 让同事, 同事帮我, 每次都得找, 接网线就, 重连就, 刷新一下就, 凑合用, 先凑合',
    en: 'workaround, for now I, in the meantime, works after a restart, can still, for the time being, meanwhile, for now, we use the one, I use the, using the one, works in Chrome, in Chrome it, with the cable, after reconnecting, the other one works, the other one is fine, via a colleague, colleague sends me, get round it, instead, we walk, the one down the corridor, temporarily, sends me, pastes them in for me, by hand, I carry on, carry on with, work on the other',
    fr: 'en attendant, je me débrouille, contournement, je peux encore, pour l’instant je, provisoirement, entre-temps, pour le moment, avec le câble, dans un autre navigateur, sous Chrome, l’autre écran, l’autre imprimante, j’utilise l’autre, nous utilisons, en passant par, je passe par, un collègue m’envoie, une collègue m’envoie, me dépanne, à la main, après redémarrage, solution de repli, après reconnexion, autre navigateur',
    nl: 'ondertussen, voorlopig, kan nog wel, omweg, in de tussentijd, tijdelijk gebruik, intussen, voorlopig gebruik, met de kabel, in een andere browser, in Chrome, in Edge, andere printer, andere scherm, gebruiken we de, stuurt mij, mail ik, na herstarten, los het nu op, dan maar, even via, zolang, tijdelijk, uitwijken, met de hand, opnieuw verbinden',
  },
  // What they want.
  request: {
    zh: '申请, 请帮, 麻烦帮, 需要, 希望, 想要, 麻烦给, 请给, 想申请, 能否开通, 开通, 请安装, 请添加, 帮忙装, 帮我装, 借, 求, 可否, 请求, 麻烦加',
    en: 'request, could you, can you, would like, please add, please install, need a, we need, would it be possible, may I have, could someone, please give, please create, please order, can I get, should like, please set up, could I have, is it possible to get, I’d like, please put, would need',
    fr: 'demande, pourriez-vous, pouvez-vous, je voudrais, j’aimerais, souhaite, besoin d’un, besoin d’une, serait-il possible, merci de, souhaiterais, il me faudrait, pourrait-on, auriez-vous, je souhaiterais, merci d’installer, pourrais-je, demander, veuillez',
    nl: 'verzoek, aanvraag, kunnen jullie, zou graag, wil graag, kunt u, nodig, graag, mag ik, zou ik, aanvragen, kan iemand, zouden jullie, gelieve, graag een, kan ik een, zou u, krijg ik, in aanmerking',
  },
  question: {
    zh: '怎么, 如何, 请问, 能不能, 是否, 可以吗, 想问, 请教, 咨询, 想知道, 是不是, 哪里, 在哪, 什么时候, 会不会, 要不要, 好奇, 可不可以, 该怎么, 想了解, 吗',
    en: 'how do I, how can I, how to, question, wondering, is it possible, where can I, where do I, is there a way, what should I, do you know, am I allowed, are we allowed, should I, which, what is the, how does one, curious, may I, what’s the, could you tell me, is there, must it be, can they be',
    fr: 'comment, question, est-il possible, où puis-je, savoir si, est-ce que je peux, je me demande, faut-il, peut-on, a-t-on le droit, quelle est, y a-t-il, que dois-je, quelqu’un sait, où trouver, où se trouve, où est, dois-je, puis-je, curiosité, est-ce que, existe-t-il, vaut-il mieux, je voulais savoir',
    nl: 'hoe kan ik, hoe moet ik, vraag, is het mogelijk, waar kan ik, mag ik, hoe stel ik, waar vind ik, wat moet ik, moet ik, bestaat er, is er, hoe zet ik, hoe gaan, weet iemand, mogen we, waar stel ik, hoe maak ik, benieuwd, nieuwsgierig, hoe lang, wat mag, waar staat, kan dat',
  },
  for_information: {
    zh: '反馈一个, 告知一下, 说一声, 记下来, 知会, 供参考, 仅供, 随便说说, 顺便说',
    en: 'for information, just to let you know, letting you know, for the record, thought you might, FYI, just so you know, for your information',
    fr: 'pour information, pour info, je vous signale, à titre d’information, simplement pour signaler, pour mémoire, je tenais à signaler',
    nl: 'ter info, ter informatie, laat maar weten, wilde ik even melden, melden dat, voor de volledigheid, puur informatief',
  },
  // What is at stake.
  data_or_money: {
    zh: '数据丢失, 资料丢失, 发工资, 付款, 薪资发放, 真金白银, 损失, 多收, 少收, 金额, 重复发货, 两张一模一样, 丢了数据, 数据没了, 汇款, 转账, 发薪, 退款, 重复扣',
    en: 'data loss, lost all data, payroll, payments, salaries, wrong amounts, wrong amount, double orders, created twice, invoiced twice, charged twice, money, costs, losses, overcharged, transferred, refunds, duplicates, data is gone, lost data, wrong price, billed',
    fr: 'perte de données, perdu toutes les données, paiements, salaires, paie, montants faux, mauvais montants, facturé deux fois, en double, pertes financières, argent, perdre de l’argent, virement, remboursements, avoirs, faux montants, données perdues, surfacturé, doublons, coûte cher',
    nl: 'gegevensverlies, alle gegevens kwijt, betalingen, salarissen, uitbetaling, verkeerde bedragen, foute bedragen, dubbel gefactureerd, twee keer, dubbele orders, dubbele bestellingen, geld, kosten, verlies, overgemaakt, terugbetalen, gegevens weg, creditnota, dubbel berekend, kost ons',
  },
  danger: {
    zh: '冒烟, 着火, 触电, 火花, 烧焦味, 糊味, 焦味, 发烫, 鼓包, 鼓起来, 漏电, 受伤, 危险',
    en: 'smoke, sparks, electric shock, caught fire, burning smell, smells burnt, swollen, on fire, injured, dangerous, fire hazard, burnt',
    fr: 'fumée, étincelles, choc électrique, prend feu, odeur de brûlé, gonflé, gonflée, sent le brûlé, danger, dangereux, blessé, brûlant',
    nl: 'rook, vonken, elektrische schok, vat vlam, brandlucht, opgezwollen, staat bol, ruikt verbrand, gevaarlijk, brandgevaar, gewond, schroeilucht',
  },
  customer_event: {
    zh: '客户演示, 给客户, 客户来, 客户总监, 客户马上, 投标, 客户要, 跟客户, 总监, 董事, 交客户',
    en: 'customer presentation, client presentation, main client, delegation, presentation starts, demo starts, board meeting, customers arrive, with the customer, to the customer, visitors, guests, directors',
    fr: 'présentation client, clients arrivent, délégation, démonstration, comité de direction, visiteurs, devant le client, invités, rendez-vous client, présentation à, clients arrivent',
    nl: 'klantpresentatie, delegatie, presentatie begint, presenteren, directievergadering, klanten komen, bezoekers, gasten, klantbezoek, voor de klant, demonstratie',
  },
  untouched: {
    zh: '没有点, 没点, 没有点击, 没点击, 没有打开, 没打开, 没碰, 没有理, 没理, 没插, 没有插, 没拆, 没敢, 不敢点, 没回复, 没回, 挂了电话, 点了拒绝, 没填',
    en: 'did not click, didn’t click, not clicked, haven’t clicked, have not opened, haven’t opened, didn’t open, did not open, untouched, left it, not plugged, haven’t plugged, didn’t plug, did nothing, ignored it, didn’t reply, hung up, not opened, unopened, haven’t touched, clicked nothing, no click',
    fr: 'pas cliqué, n’ai pas ouvert, rien ouvert, sans cliquer, rien cliqué, pas branché, rien touché, pas répondu, pas ouvert, jamais branchée, rien n’a été branché, rien fait, pas encore branché, n’ai pas branché, raccroché, n’ai rien saisi, je n’y ai pas touché, sans y toucher',
    nl: 'niet geklikt, niet geopend, niets geopend, nergens op geklikt, niets aangeklikt, niet ingestoken, nog niet ingeplugd, niet aangeraakt, afgebleven, niets mee gedaan, niet gereageerd, niet geantwoord, opgehangen, niks geklikt, niet op geklikt, nergens ingestoken, niet aangesloten, niks ingevuld, niet aangekomen',
  },
  // How soon.
  now: {
    zh: '紧急, 马上, 立即, 立刻, 很急, 急用, 特急, 加急, 急急, 救命, 火急, 赶紧, 现在就, 请现在, 现在过来, 立马, 即刻, 快来, 十万火急, 赶快, 在线等, 火速, 等不了, 最优先, 请速',
    en: 'urgent, immediately, right now, emergency, right away, urgently, at once, help now, SOS, now please, instantly, this minute, absolute precedence, send someone, send somebody, straight away, critical, act now, drop everything, please hurry, without delay, top priority, highest priority',
    fr: 'urgent, immédiatement, tout de suite, urgence, sur-le-champ, en urgence, au secours, SOS, vite, immédiat, immédiate, très urgent, de toute urgence, sans attendre, d’urgence, dans l’instant, maintenant, sans délai, priorité absolue, dépêchez, réagissez, intervenez',
    nl: 'dringend, onmiddellijk, nu meteen, spoed, met spoed, direct, meteen, SOS, help, nu ingrijpen, noodgeval, per direct, ogenblikkelijk, nu iemand, nu helpen, kom nu, kom alsjeblieft, hoogste prioriteit, acuut, zo vlug mogelijk, gelijk',
  },
  in_progress: {
    zh: '现在还在, 正在, 还在弹, 还在继续, 不停, 一直在弹, 突然, 刚才, 刚刚, 目前还在, 一个接一个, 此刻, 眼下',
    en: 'at this moment, right as, keeps coming, suddenly, just now, as we speak, is happening, still going on, ten minutes ago, minutes ago, keeps buzzing, all of a sudden, currently, moment ago, still ringing',
    fr: 'en ce moment, à l’instant, sans arrêt, sans discontinuer, soudain, soudainement, tout à coup, vient de, viens de, en direct, il y a dix minutes, à cet instant, toujours en cours, actuellement, subitement',
    nl: 'op dit moment, zojuist, net nu, plotseling, opeens, blijft komen, blijft trillen, ineens, een kwartier geleden, minuten geleden, gaat door, nog steeds bezig, momenteel, terwijl ik dit typ, halfuur geleden',
  },
  soon: {
    zh: '今天, 明天, 下午, 尽快, 今晚, 明早, 上午, 中午, 今日, 当天, 下班前, 今天之内, 今天内, 早点, 后天, 截止, 等着, 赶, 晚上, 明后天, 尽早',
    en: 'today, tomorrow, this afternoon, as soon as possible, tonight, asap, this morning, soon, by noon, end of the day, close of business, before lunch, this evening, later today, first thing, deadline, due, day after tomorrow, quickly, waiting, by Friday, overdue, before the weekend',
    fr: 'aujourd’hui, demain, cet après-midi, dès que possible, ce soir, au plus vite, dans la journée, ce matin, fin de journée, avant midi, rapidement, échéance, demain matin, au plus tard, date limite, attend, attendent, après-demain, dans la matinée, avant ce soir, rapide',
    nl: 'vandaag, morgen, vanmiddag, zo snel mogelijk, vanavond, zsm, vanochtend, deze ochtend, in de loop van de dag, einde van de dag, einde dag, morgenochtend, namiddag, deadline, uiterlijk, snel, wacht, overmorgen, vandaag nog, voor de middag, vanmorgen, nog deze dag',
  },
  later: {
    zh: '不急, 不着急, 有空, 有时间, 下周, 下个月, 方便的时候, 不紧急, 方便时, 慢慢, 随时都行, 哪天都, 月底, 这个月, 本月, 抽空, 顺便, 顺路, 哪天, 几时都行, 什么时候都, 不赶, 下次来, 下次, 年底, 下季度, 等有库存, 随便哪天, 改天, 回头, 择日, 过几天, 不催, 空了, 得空, 往后, 下一批',
    en: 'not urgent, no rush, no hurry, when you have time, next week, next month, whenever you, low priority, whenever, take your time, at your convenience, some time, some day, any time, one of these days, no pressure, this month, coming weeks, next time, not pressing, can wait, next two or three weeks, when you get round, when somebody passes, when convenient, in due course, absolutely fine if, end of the quarter, when you pass, nothing urgent, any day, sometime, no need to come, next few weeks, not in a hurry, without any pressure, next quarter, eventually, when possible, next visit, when it suits, at leisure, next batch, later release, early enough, isn’t urgent',
    fr: 'pas urgent, rien d’urgent, aurez le temps, semaine prochaine, mois prochain, sans urgence, pas pressé, à l’occasion, quand vous pourrez, quand vous aurez, rien ne presse, pas pressée, pas de hâte, aucune urgence, quand vous passerez, prochain passage, sans se presser, dans les semaines, prochaines semaines, fin du mois, ce mois-ci, n’importe quand, un de ces jours, tranquillement, à votre convenance, lorsque vous, peut attendre, prenez votre temps, prochaine fois, quand cela vous arrange, d’ici la fin du mois, le trimestre, sans précipitation, dès que vous aurez un moment, un jour, quand ce sera possible, à l’avenir, n’est pas urgent, quand possible, prochaine tournée, temps libre',
    nl: 'niet dringend, geen haast, geen spoed, tijd hebben, volgende week, volgende maand, wanneer het uitkomt, lage prioriteit, niet urgent, kan wachten, mag wachten, op termijn, wanneer het past, rustig aan, kijk er gerust, deze maand, komende weken, als jullie tijd, op je gemak, geen druk, hoeft niet vandaag, volgende keer, bij gelegenheid, eind van de maand, einde maand, als het past, zonder haast, hoor het wel, volgende ronde, wanneer jullie, luw moment, tijd over, ooit eens, haast heeft het niet, te zijner tijd, in de buurt, komend kwartaal',
  },
  /** Said in passing; a hint that nothing burns, and no more. */
  casual: {
    zh: '呗, 哈哈, 看一眼, 瞅瞅, 要是, 如果可以, 也许, 大概, 顺手, 捅咕, 嘿嘿, 是否可以',
    en: 'maybe, perhaps, lol, any chance, by the way, I reckon, if possible, might be, have a look, whoever, one day',
    fr: 'éventuellement, peut-être, si possible, au passage, par hasard, à vrai dire, un jour, mdr, jeter un œil, un coup d’œil',
    nl: 'eens, een keer, keertje, gerust, misschien, ooit, toevallig, trouwens, mocht, even kijken, eventueel, indien mogelijk',
  },
  chronic: {
    zh: '几周, 好几周, 三周, 最近几周, 上个月, 每天下午, 一直这样, 每天都, 好几个月, 几个月, 老是, 总是, 长期, 天天, 从上个月',
    en: 'for weeks, since October, every afternoon, for months, every day, every morning, several weeks, last month, lately, for some time, each afternoon, for ages, over the last weeks, since summer, weeks now, recently',
    fr: 'depuis des semaines, depuis plusieurs semaines, chaque après-midi, depuis un mois, tous les jours, chaque matin, depuis longtemps, depuis des mois, depuis quelque temps, toutes les après-midi, régulièrement, ces derniers temps',
    nl: 'sinds weken, al weken, elke namiddag, elke middag, al maanden, elke dag, elke ochtend, al een tijdje, sinds een maand, geregeld, regelmatig, steeds weer, de laatste tijd, iedere dag, al enige tijd',
  },
} as const satisfies Readonly<Record<string, Terms>>;

export type Cue = keyof typeof cues;
