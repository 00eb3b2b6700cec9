import type { Language } from '@desk/contract/vocabulary';
import type { Terms } from '../concepts/concept-table.ts';

/**
 * What replies are made of. Longer phrases win over shorter ones inside them; a phrase forgives one word in between. What
 * says that it works is turned round by the negations below, so it stands here without them.
 */
export const replyTerms = {
  thanks: {
    zh: '谢谢, 谢了, 谢啦, 多谢, 感谢, 感激, 辛苦, 费心, 谢谢您, 谢谢你们',
    en: 'much obliged, obliged, thanks, thank you, thx, thank u, ty, ta, cheers, appreciated, appreciate it, grateful, kudos, thanks anyway, thanks for letting me know, thank you for letting me know',
    fr: 'merci, remercie, mercis, remerciements, remercions, reconnaissant, reconnaissante, merci quand même, merci encore, thanks',
    nl: 'bedankt, dank, dank je, dank u, dankjewel, dankuwel, dank je wel, dank u wel, thanks, thx, merci, gewaardeerd, dankbaar, toch bedankt',
  },
  /** Before the help, not after it. */
  thanks_ahead: {
    zh: '先谢谢, 先谢了, 提前谢谢, 提前感谢, 先行谢过, 预先感谢, 先感谢',
    en: 'thanks in advance, thank you in advance, thanks for any help, thanks for your help so far, thank you for your help so far, thanks so far, thanks already',
    fr: "merci d'avance, par avance merci, merci par avance, d'avance merci, merci pour votre aide jusqu'ici, merci de bien vouloir, merci d'attendre, merci de me, merci de nous, merci de vérifier, merci de rouvrir",
    nl: 'alvast bedankt, bij voorbaat dank, alvast dank, bedankt alvast, bedankt voor de hulp tot nu toe, bij voorbaat bedankt, tot nu toe',
  },
  /** Told of something that was there before. */
  again: {
    zh: '又能, 又可以, 重新能',
    en: 'again, once more',
    fr: 'à nouveau, de nouveau',
    nl: 'weer, opnieuw, terug',
  },
  solved: {
    zh: '都正常, 恢复正常, 正常了, 一切正常, 全都正常, 打开正常, 运行正常, 果然有效, 问题没了, 已经正常, 又正常, 一切都好, 大功告成, 都好了, 开通了, 弄好了, 可用了, 好使了, 好起来了, 好了, 好啦, 可以了, 可以用了, 能用了, 能用, 解决了, 已解决, 已经解决, 搞定, 恢复了, 修好了, 修好, 弄好, 没问题了, 没事了, 没再, 通了, 管用, 换好了, 不报错了, 不卡了',
    en: 'is fine now, are fine now, is ok again, fine now, is fine again, all is well, all well, all sorted, we re good, in working order, operational, functioning, functional, back online, online again, corrected, cured, no longer happens, repaired, works, worked, working, works now, works again, working again, work now, fixed, solved, resolved, sorted, sorted out, back to normal, works fine, runs fine, fine again, is ok now, ok now, no more, no longer get, problem gone, did the trick, that was it, was it, opens normally, loads normally, normally now, up and running, works perfectly, smoothly, got it working, solved it',
    fr: 'plus le moindre souci, plus le moindre problème, tout est bon, tout est réglé, tout est résolu, opérationnel, opérationnelle, tout marche, guéri, dépanné, dépannée, en ordre, marche, fonctionne, refonctionne, remarche, a marché, a fonctionné, fonctionne à nouveau, fonctionne de nouveau, résolu, résolue, réglé, réglée, corrigé, corrigée, réparé, réparée, débloqué, débloquée, rétabli, rétablie, rentré dans l’ordre, retour à la normale, c’est bon, tout est ok, tout va bien, va bien, ça y est, nickel, repartie, reparti, ça repart, plus aucune erreur, plus d’erreur, plus de souci, plus de problème, plus aucun problème, plus aucun souci, plus de plantage, plus de coupure, plus de message d’erreur, sans erreur, s’ouvre normalement, normalement, était la bonne, tourne très bien, tout roule',
    nl: 'weer in orde, nu in orde, alles in orde, alles is in orde, alles is weer in orde, is weer in orde, weer gemaakt, start gewoon op, weer gewoon, alles opgelost, alles geregeld, operationeel, opgelost geraakt, werkzaam, klopt weer, klopt nu, werkt, werkte, werken, werkt weer, doet het, doen het, doet het weer, opgelost, verholpen, gefixt, geregeld, hersteld, gelukt, lukt weer, lukt, goed gegaan, weer normaal, nu normaal, geen problemen meer, zonder problemen, zonder fouten, geen foutmelding meer, geen fouten meer, geen crashes meer, geen last meer, dat was het, draait, loopt, in de lucht, problemen voorbij, werkend',
  },
  /** What is there again, done or possible: with thanks it says as much. */
  done: {
    zh: '连上网, 出来了, 回来了, 已激活, 重新连上, 满意, 能听到, 听得到, 打得出, 发得出去, 用上了, 解除了, 能打, 打开了, 能打开了, 连上了, 能连了, 亮了, 能登录, 进得去, 登进去了, 登得上, 有声音了, 有了, 很顺利, 生效, 已经能, 打得开, 开得了, 能看到, 能收, 找回来了, 开机了, 解开了, 跑得很好, 很稳定, 能打了, 在用了, 进去了, 能开门, 报错没了',
    en: 'all clear, good to go, back up, is back, am back, all good, all fine, all set, all ok, came back by itself, came back, up again, accomplished, connected, reconnected, let me in, can hear, can access, can connect, can send, can receive, can edit, can save, have access, got access, unlocked, restored, recovered, activated, back in, got in, it was the, it prints, prints again, connects again, can log in, log in now, can sign in, can print, can open, able to, went through, successful, is restored, is active, is unlocked, access granted, again visible, is visible',
    fr: 'est revenu, est revenue, connecté, connectée, reconnecté, reconnectée, en ligne, de retour, j’y arrive, j’ai pu, a pu, accessible, actif, activé, activée, récupéré, récupérée, revenus, apparu, déverrouillé, revenu, de nouveau accessible, à nouveau accessible, je peux à nouveau, je peux de nouveau, je peux me reconnecter, je peux me connecter, se connecte, j’ai bien accès, j’ai accès, connexion réussie, réussi, réussie, a suffi, c’était bien, c’était ça, tout est passé, s’allume, démarre, s’affiche, est active, retrouvé, restauré, je reçois, ça imprime',
    nl: 'alles goed, probleem is weg, verbonden, bereikbaar, online, weer online, geslaagd, geactiveerd, toegankelijk, kan erbij, kan er weer bij, kan er weer in, ik kan erin, is actief, ontgrendeld, kan weer, kunnen weer, ik kan inloggen, weer binnen, ben binnen, was binnen, maakt weer verbinding, weer zichtbaar, weer toegang, heb toegang, was genoeg, lag aan, is terug, zijn terug, teruggekomen, start weer, gedeblokkeerd, weer open, haalt weer, stuurt weer, laadt nu, weer scherp, weer bereikbaar',
  },
  /** What nobody says who still waits for something. */
  close_it: {
    zh: '结束了, 到此为止, 可以关, 可以关闭, 可以结, 可以结单, 可以结案, 关闭吧, 关单吧, 关闭工单, 请关闭, 工单请关闭, 可以取消, 不用管了, 不用再跟进, 无需其他处理, 无需处理, 这单结束了, 完事了, 可以算完结, 可以关了, 可以结了, 不用留着, 没有其他问题, 关单就行, 结单吧, 不需要别的',
    en: 'ticket done, case closed, close the ticket, please close, close this, close it, closed from my side, feel free to close, good to close, can be closed, can close, go ahead and close, nothing else needed, nothing else, no further action, we re done, we are done, cancel the ticket, can cancel, never mind, no need to keep, consider this done, ready to close',
    fr: 'ticket terminé, clôturer, peut clôturer, pouvez clôturer, pouvez fermer, pouvez clore, pouvez classer, peut clore, peut fermer, peut être fermé, peut être clos, peut être clôturé, pouvez annuler, laissez tomber, rien d’autre à signaler, rien d’autre, aucune autre action, dossier clos, affaire terminée, affaire comme terminée, inutile de garder, on peut clore, on peut fermer, clos pour moi',
    nl: 'ticket klaar, ticket mag weg, afgerond, mag dicht, mag gesloten worden, mag afgesloten worden, kan gesloten worden, kan dicht, mogen sluiten, mogen hem sluiten, sluit maar af, sluiten maar, sluit maar, mogen annuleren, laat maar zitten, laat maar, verder niets nodig, niets meer nodig, geen verdere actie, we zijn klaar, deze is klaar, voor mij klaar, als afgehandeld, hoeft niet open te blijven, gesloten worden, kunnen sluiten, mag worden gesloten',
  },
  broken: {
    zh: '毫无效果, 毫无作用, 毫无变化, 被拒绝, 拒绝访问, 启动不了, 访问不了, 发不出, 登录不了, 打印不了, 连接不上, 不起作用, 还是不行, 还不行, 不行, 不行了, 又不行了, 没用, 没有用, 没好, 还没好, 没修好, 没变化, 没有变化, 没有任何变化, 一样的报错, 同样的问题, 同样的错误, 老样子, 又坏了, 又来了, 又出现, 又断, 又断网, 错误又回来, 还在报错, 依然, 依旧, 仍然, 还是会, 还是老问题, 还是看不到, 还是打不开, 还是连不上, 还是登不上, 打不开, 连不上, 登不上, 登不进, 进不去, 用不了, 不能用, 又用不了, 打不了, 收不到, 闪退, 蓝屏, 黑的, 崩溃, 照样, 不管用, 没有效果, 一点用都没有, 不见, 坏的, 没有网, 没网, 没反应, 什么反应都没有, 没有解决, 没解决, 未解决, 不认, 还是, 并没有, 又没了, 存不了, 加载不出来, 提示错误, 不能, 重新打开工单, 也不行, 没有声音, 没声音, 断一次',
    en: 'without success, without any success, no success, without result, to no effect, refuse, refuses, denied, unreachable, inaccessible, out of reach, still, same error, same issue, same problem, same thing, no change, no luck, nothing changed, nothing has improved, nothing has changed, nothing happens, no difference, didn t help, did not help, doesn t help, didn t do anything, again broken, broken again, broken, happening again, not again, again since, came back this, error came back, problem came back, is back again, stopped working, stopped, keeps saying, keeps crashing, keeps happening, crashes, can t log in, can t sign in, can t open, can t print, can t save, can t connect, cannot print, cannot log in, cannot open, won t connect, won t start, won t open, doesn t either, dead, nope, to no avail, fails, failed, reopen, either, unsolved, has no effect, gone again, very same',
    fr: 'sans aucun succès, sans résultat, sans aucun résultat, refus, refuse, inaccessible, injoignable, toujours pas, toujours le même, toujours la même, toujours bloqué, toujours bloquée, toujours absent, toujours en panne, toujours, même erreur, même problème, même souci, même message, encore l’erreur, encore refusé, plante encore, plante, encore, rien n’a changé, rien ne change, aucun changement, aucun effet, rien à faire, n’a rien donné, n’a rien changé, ne sert à rien, sert à rien, ça recommence, recommence, de nouveau en panne, en panne, est revenue ce matin, l’erreur est revenue, l’erreur est de retour, impossible de, pas moyen, bloqué, reste noir, reste bloquée, n’est pas résolu, pas résolu, rouvrir, hélas, rien ne se passe, de nouveau rien, puis plus rien, plus rien, sans succès, sans effet, exactement le même, exactement la même, plus de réseau, n’est plus reconnu, pas mieux, échoue, en vain',
    nl: 'hetzelfde defect, hetzelfde liedje, hetzelfde verhaal, zonder succes, zonder enig succes, zonder resultaat, weigert, weigeren, onbereikbaar, ontoegankelijk, nog steeds niet, nog altijd niet, nog steeds geen, nog steeds, nog altijd, weer niet, niet meer, nu niet meer, zelfde fout, zelfde probleem, zelfde melding, hetzelfde probleem, niets veranderd, geen verandering, geen verschil, geen effect, niet geholpen, helpt niet, haalt niets uit, geen succes, opnieuw begonnen, weer stuk, stuk, weer kapot, kapot, weer fout, fout terug, fout was terug, valt opnieuw uit, blijft zwart, blijft hangen, crasht, crasht nog, kan niet inloggen, kom er niet in, kan niet printen, geweigerd, geblokkeerd, niet opgelost, niet verholpen, heropenen, er gebeurt niets, mislukt, tevergeefs, lukt niet, onveranderd',
  },
  /** A negation that turns round nothing of the above. */
  denial: {
    zh: '没有, 无法, 并未',
    en: 'not, doesn t, don t, didn t, isn t, can t, cannot, won t, haven t, never, nothing',
    fr: 'pas, rien, jamais, aucun, aucune, ni',
    nl: 'niet, geen, nooit, niemand, nergens',
  },
  /** What works only then does not work now; what fails then does fail. */
  when: {
    zh: '的时候, 之后才, 等到, 一旦',
    en: 'when, whenever, once',
    fr: 'quand, lorsque, dès que, une fois',
    nl: 'als, wanneer, zodra',
  },
  contrast: {
    // To the letter: by its stem it would be "alles".
    any: 'alleen',
    zh: '但是, 但, 不过, 而且, 反而, 却, 唯一, 美中不足, 除此之外, 遗憾, 倒是, 可是, 然而, 只是, 就是, 其实, 除了, 可惜, 坏消息, 虽然, 尽管, 只有',
    en: 'though not, but, however, downside, drawback, on the other hand, other than, sadly enough, mind you, still, albeit, despite, meanwhile, instead, except for, although, though, even though, except, except that, only, yet, unfortunately, sadly, apart from, bad news, just won t, the only thing, nevertheless, then again',
    fr: 'mais, pourtant, hélas, excepté, en dehors de, d’un autre côté, bémol, hormis, seul bémol, quoique, cependant, par contre, en revanche, sauf, sauf que, seulement, toutefois, néanmoins, malheureusement, même si, bien que, mauvaise nouvelle, à part, hormis, sinon',
    nl: 'maar, evenwel, nochtans, op één ding na, op een ding na, minpunt, minpuntje, niettemin, desondanks, wel nog, echter, behalve, behalve dat, hoewel, helaas, jammer genoeg, al krijg, wel is, slecht nieuws, enkel, tenzij, uitgezonderd, al is, doch, wel nog',
  },
  /** For a while, in part, on a condition. */
  limited: {
    zh: '每次, 每隔, 一半, 多数, 大部分, 有些, 个别, 不是全部, 不完全, 基本, 勉强, 凑合, 时好时坏, 一会儿, 一阵, 一下子, 几分钟, 然后又, 接着又, 今天算, 暂时, 目前, 临时, 有时, 有时候, 偶尔, 一部分, 部分, 稍微, 好一点, 好一些, 差一点, 算是, 撑不了, 先用着, 才行, 重启之后又, 一分钟, 一会儿, 个小时, 还没, 怀疑, 不确定',
    en: 'every time, each time, while it lasts, temporarily, for today, for how long, mostly, more or less, somewhat, slightly, partial, some of, not all, not everything, not everywhere, not always, most of, yes and no, until, for a while, for a day, for a few minutes, briefly, and then, for some, for now, for the moment, at the moment, so far, until i, sometimes, occasionally, partly, partially, a bit, a little, almost, seems, seems ok, seems to, workaround, only if, only when, for an hour, for about, not yet, better, doubt, not sure, works on, half',
    fr: 'chaque fois, à chaque, pour aujourd’hui, plus ou moins, à moitié, partiel, certains, pas tout, pas partout, pas toujours, la plupart, oui et non, momentanément, jusqu’à, pendant, brièvement, quelques minutes, un moment, et puis, puis, de mieux en mieux, pour l’instant, pour le moment, provisoirement, temporairement, jusqu’au prochain, jusqu’à ce que, parfois, de temps en temps, en partie, partiellement, un peu, presque, semble, a l’air, contournement, dépanne, à condition, une heure, une minute, pas encore, c’est mieux, doute, pas sûr, pas sûre',
    nl: 'elke keer, telkens, iedere keer, voor vandaag, min of meer, half en half, niet alles, niet overal, niet altijd, sommige, de meeste, ja en nee, een tijdje, een uurtje, een paar minuten, heel even, en toen, waarna, kortstondig, voorlopig, voor nu, op dit moment, tot ik, totdat, soms, af en toe, deels, gedeeltelijk, een beetje, bijna, lijkt, omweg, tenminste, als ik eerst, een uur gewerkt, een minuutje, nog niet, beter, betwijfel, weet niet zeker, tijdelijk, half',
  },
  /** Nothing of it has happened. */
  unreal: {
    zh: '也许, 可能, 大概, 估计, 恐怕, 好像, 似乎, 看样子, 理论上, 但愿, 看看再说, 说他, 说她, 他说, 她说, 同事说, 据说, 听说, 如果, 要是, 假如, 希望, 应该, 明天, 试试, 再告诉, 等我, 测一下, 稍后, 周五之前, 什么时候, 以为, 解决了请, 请先不要, 先别, 再关, 我想, 一般, 以前, 之前一直, 还能, 会不会, 以后就应该, 等一天, 想等, 不着急, 不急, 有空再',
    en: 'wish, suppose, assume, expect, guess, maybe, perhaps, probably, possibly, might, apparently, presumably, in theory, we ll see, fingers crossed, says, said, heard, claims, if, until i am, hope, hopefully, should, would, could, will, i ll, will try, i will, let me know, let you know, tomorrow, later, after lunch, by friday, used to, worked before, usually, normally works, thought, supposed to, whether, waiting, i need it, soon, told me, it says, as soon as, until, not urgent, no rush, no hurry, take your time, worked for',
    fr: 'peut-être, probablement, sans doute, je suppose, j’imagine, apparemment, en théorie, on verra, croisons les doigts, aimerais, souhaite, dit que, me dit, disait, paraît que, si, jusqu’à, j’espère, en espérant, espère, devrait, devrais, pourrai, serait, marcherait, réglerait, j’essaie, je teste, je testerai, j’essaierai, demain, après le déjeuner, prévenez-moi, tenez-moi, je vous dis, en général, d’habitude, je croyais, je pensais, aurais aimé, après mes essais, clôturerai, fermerai, chez lui, chez elle, vite résolu, j’en ai besoin, il affiche, j’attends, d’attendre, rien d’urgent, pas urgent, rien ne presse, quand vous pouvez',
    nl: 'misschien, waarschijnlijk, vermoedelijk, blijkbaar, ik neem aan, vermoed, in theorie, we zullen zien, ik duim, had graag, zou graag, zegt, zei, beweert, naar verluidt, hopelijk, hoop, zou, zouden, zal, probeer, ga proberen, test het, morgen, later, na de lunch, laat weten, laat het weten, laat maar weten, tot vorige week, vroeger, meestal, normaal gesproken, ik dacht, dacht, zei dat, of het werkt, bij hem, bij haar, wacht ik, graag wachten, snel opgelost, er staat, getest heb, tot, niet dringend, geen haast',
  },
  /** Do not close it yet. */
  keep_open: {
    zh: '先别关, 先不要关, 不要关, 别关, 等一天再, 再关闭, 再关单, 请等',
    en: 'keep the ticket open, keep it open, don t close, do not close, rather wait, wait a day, before we close, please wait, leave it open, leave the ticket open',
    fr: 'laissez le ticket ouvert, laisser ouvert, ne fermez pas, ne clôturez pas, avant de clôturer, préfère vérifier, voudrais attendre, ne pas fermer',
    nl: 'laat het ticket open, open laten, sluit nog niet, sluit het ticket nog niet, nog niet sluiten, wacht liever, met sluiten, niet sluiten',
  },
  request: {
    zh: '请给, 请再, 我可以, 能不能, 能否, 可否, 请帮, 能帮我, 帮我, 麻烦您再, 请把, 申请, 请重新, 请看, 需要, 请问, 给我打电话, 请加',
    en: 'may i, please do, please give, please look, do the same, could you, can you, would you, please check, please add, please also, please install, make sure, i need, i also need, needs an, can i, could somebody, order me, please reopen, please call, call me',
    fr: 'merci de faire, merci de creuser, merci de regarder, veuillez, pouvez-vous, pourriez-vous, puis-je, pourrais-je, faites, ajoutez, pensez à, pensez toutefois, il me faudrait, j’aurais besoin, il lui faut, quelqu’un peut, rappelez, vérifier aussi, je voudrais, installez, envoyez',
    nl: 'mag ik, graag hetzelfde, graag ook, doe ook, kunnen jullie, kun je, kunt u, kan ik, kan iemand, willen jullie, wil je, zet me, graag nog, kijk wel, kijk ook, even kijken, heb ik nodig, heeft nodig, bestellen, installeren, bel me',
  },
  other_topic: {
    zh: '另一个问题, 另外, 新问题, 对了, 换个话题, 跟这个无关, 无关, 顺便说, 顺便问, 还有一件事, 还有个问题, 另外一件, 另外一回事, 第二个请求, 第二个问题, 下一个问题, 这回轮到, 再问个, 别的问题, 还想问, 还需要, 别的事',
    en: 'another problem, another issue, another question, another thing, another request, by the way, btw, different topic, different issue, something different, something else, unrelated, while i have you, new issue, new problem, one more thing, on another note, and now my, second request, separate question, separate issue, next problem, i also need, also need, other than that, new question',
    fr: 'autre problème, autre souci, autre sujet, autre question, autre demande, autre chose, au fait, rien à voir, sans rapport, tant que je vous tiens, nouveau souci, nouveau problème, nouvelle demande, encore une chose, par ailleurs, et maintenant, seconde demande, deuxième demande, question différente, problème suivant, d’autre part, tant que j’y suis, j’en profite',
    nl: 'ander probleem, ander onderwerp, andere vraag, trouwens, los hiervan, iets anders, heel iets anders, nu ik je toch spreek, nu ik jullie, nieuw probleem, nieuwe vraag, nog iets, nog een vraagje, en nu, tweede verzoek, aparte vraag, volgende probleem, verder nog, overigens, daarnaast, ook nog, ook toegang',
  },
  /** Said for its opposite. */
  sarcasm: {
    zh: '呵呵, 真厉害, 佩服, 真行, 好样的, 太会了, 也叫, 可真快, 服了, 真棒啊, 绝了, 您可真',
    en: 'thanks for nothing, well done, oh wonderful, oh great, yeah right, how can this, great job not, bravo, slow clap, really helpful not, as if, just great, thanks a lot for nothing, so called',
    fr: 'merci pour rien, bravo vraiment, ah oui, super merci pour, comment peut-on, quelle efficacité, chapeau vraiment, félicitations, beau travail vraiment, on se moque',
    nl: 'bedankt voor niks, bedankt voor niets, lekker dan, goed bezig, ja ja, hoe kan dit, fijn hoor, mooi is dat, knap hoor, nou fijn, lekker is dat',
  },
  absent: {
    zh: '自动回复, 休假, 不在办公室, 急事请联系, 出差中',
    en: 'automatic reply, out of the office, out of office, on leave, auto reply, on vacation',
    fr: 'réponse automatique, absente jusqu’au, absent jusqu’au, absence du bureau, en congé, en cas d’urgence',
    nl: 'automatisch antwoord, afwezig tot, afwezig, niet op kantoor, met verlof, voor dringende zaken',
  },
  wants_person: {
    zh: '找人工, 人工客服, 转人工, 真人, 跟人说, 找个人, 派个人, 打电话给我, 给我打电话, 人工处理, 人工服务',
    en: 'talk to a person, talk to a real person, speak to a person, real person, talk to someone, talk to somebody, speak to someone, speak to somebody, human being, a human, talk to a human, somebody call me, someone call me',
    fr: 'parler à quelqu’un, parler à une personne, parler à un humain, un être humain, vraie personne, un technicien au téléphone, quelqu’un peut-il m’appeler, qu’on m’appelle, joindre quelqu’un, un conseiller',
    nl: 'iemand van it spreken, iemand spreken, met iemand praten, echt persoon, echte persoon, een mens, iemand me bellen, iemand mij bellen, medewerker spreken, echt iemand',
  },
  praise: {
    zh: '一流, 真好, 太赞了, 太好了, 完美, 给力, 厉害, 干得漂亮, 救了我, 帮大忙, 帮了大忙, 这么快, 真快',
    en: 'happy, a star, five stars, excellent service, perfect, great, brilliant, excellent, wonderful, super, top, nice, wow, great work, great support, awesome, lovely, well done team',
    fr: 'c’est parfait, tout est parfait, service impeccable, heureux, heureuse, ravi, ravie, parfait, super, génial, excellent, impeccable, beau travail, bravo, sauvé, sauvez, merveilleux, formidable, top',
    nl: 'topservice, blij, tevreden, held, top, prima, super, perfect, geweldig, fijn, prima werk, knap werk, netjes, wauw, gered, toppie, uitstekend',
  },
  /** Says nothing, and must not count as something that was not understood. */
  courtesy: {
    zh: '没问题, 没有问题, 没事, 收到了, 看到了, 不客气, 当然, 您真好, 您人真好, 祝您工作顺利, 工作顺利, 一切顺利, 祝好, 你好, 您好, 好的, 收到, 知道了, 明白了, 懂了, 抱歉, 不好意思, 祝您, 各位好, ok',
    en: 'works for me, work for me, is fine for me, is fine with me, no problem, no problem at all, no worries, my pleasure, sure, very kind, how kind, have a nice, have a great, nice day, nice evening, kind regards, hello, hi, noted, understood, got it, sorry for the trouble, understood thanks, just to confirm, can confirm, confirmed, on my side, on my end, from my side, for your message, yes, yep',
    fr: 'c’est ok, ça va, ça marche pour, pas de problème, pas de souci, aucun problème, aucun souci, sans problème, sans souci, bien sûr, de rien, bonne journée, bonne soirée, bonne fin de journée, bon week-end, bonjour, cordialement, bien reçu, entendu, c’est noté, d’accord, je vous confirme, je confirme, de mon côté, désolé du dérangement, désolée du dérangement, c’est compris, c’est gentil, très aimable',
    nl: 'werkt voor mij, geen probleem, geen punt, geen moeite, graag gedaan, zeker, fijne dag, prettige avond, fijn weekend, groetjes, hallo, hoi, dag, genoteerd, begrepen, duidelijk, goed om te weten, sorry voor de moeite, bevestigd, ik kan bevestigen, even laten weten, wat mij betreft, bij mij, lief van je, heel vriendelijk',
  },
} as const satisfies Readonly<Record<string, Terms>>;

export type ReplyTerm = keyof typeof replyTerms;

/** Around what says that it works they say that it does not: `…` stands for it. */
export const negations: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '没…',
    '没有…',
    '不…',
    '未…',
    '还没…',
    '还不…',
    '并没有…',
    '根本没…',
    '尚未…',
    '不是…',
    '没能…',
    '别说…',
  ],
  en: [
    'not …',
    't …',
    't yet …',
    'not yet …',
    'still not …',
    'not quite …',
    'wasn t …',
    'never …',
    'nothing …',
    'hardly …',
    'cannot …',
    'isn t …',
    'doesn t …',
    'don t …',
    'no longer …',
    'nobody …',
    'none of it …',
    'far from …',
  ],
  fr: [
    '… pas',
    '… plus',
    '… toujours pas',
    '… jamais',
    'pas …',
    'plus …',
    'rien …',
    '… pas encore',
    'n est pas …',
    '… guère',
    'ne … plus',
    'jamais …',
    'toujours pas …',
    'pas encore …',
    'pas du tout …',
    'pas vraiment …',
  ],
  nl: [
    '… niet',
    'niet …',
    '… nog niet',
    'nog niet …',
    '… niet meer',
    '… nooit',
    'niets …',
    'geen …',
    '… nog steeds niet',
    '… nog altijd niet',
    '… weer niet',
    '… helaas niet',
    'nooit …',
    'nog steeds niet …',
    'nog altijd niet …',
    'helaas niet …',
    'niet meer …',
    'helemaal niet …',
    'niet echt …',
  ],
};

/** What a fault looks like; without it, it works. */
export const troubles: Terms = {
  zh: '报错, 错误, 闪退, 崩溃, 断, 断过, 断线, 卡顿, 卡, 掉线, 问题, 故障, 蓝屏, 死机, 出错, 异常, 警告, 弹窗, 黑屏',
  en: 'error, errors, crash, crashes, problem, problems, issue, issues, trouble, warning, warnings, freeze, freezes, drop, drops, disconnects, fault, glitch, lag, message, complaints',
  fr: 'erreur, erreurs, plantage, plantages, problème, problèmes, souci, soucis, coupure, coupures, blocage, avertissement, message d’erreur, panne, ralentissement, déconnexion, difficulté',
  nl: 'fout, fouten, foutmelding, foutmeldingen, probleem, problemen, storing, crash, crashes, waarschuwing, melding, last, uitval, haperingen, hapering, gedoe, onderbrekingen',
};

/** What is not as it should be, though it works. */
export const flaws: Terms = {
  zh: '模糊, 糊, 空白, 空的, 奇怪, 不对劲, 不对, 错了, 重复, 噪音, 很响, 变形, 乱码, 更慢, 变慢, 慢, 太小, 太大, 更糟, 少了, 多了, 丢了, 歪',
  en: 'wrong, wrongly, twice, double, duplicate, blurry, noisy, noise, loud, weird, strange, odd, oddly, empty, blank, missing, slower, worse, garbled, distorted, upside down, too small, too big, outdated, incomplete, mixed up, reversed, lost',
  fr: 'faux, fausse, fausses, bizarre, bizarrement, étrange, double, en double, flou, floue, vide, vides, bruit, bruyant, pire, déformé, à l’envers, trop petit, trop grand, incomplet, incomplète, mauvais, mauvaise, manque, manquent, erroné, inversé, perdu',
  nl: 'verkeerd, verkeerde, dubbel, wazig, leeg, lege, raar, vreemd, slechter, erger, lawaai, luid, luidruchtig, vervormd, ondersteboven, te klein, te groot, onvolledig, ontbreekt, ontbreken, omgekeerd, kwijt, foute',
};

export const absences: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '…消失了',
    '…没了',
    '…不见了',
    '没再…',
    '没有…',
    '没有再…',
    '再也没…',
    '再也没有…',
    '不再…',
    '不…了',
    '没…了',
    '无…',
    '没有…了',
  ],
  en: [
    '… is gone',
    '… are gone',
    '… gone',
    '… went away',
    '… has disappeared',
    'no …',
    'no more …',
    'without …',
    'without any …',
    'not a single …',
    'zero …',
    'no further …',
    'free of …',
    'not one …',
  ],
  fr: [
    '… a disparu',
    '… ont disparu',
    '… disparu',
    '… disparue',
    'plus de …',
    'plus d’…',
    'plus aucun …',
    'plus aucune …',
    'sans …',
    'aucun …',
    'aucune …',
    'pas de …',
    'pas une seule …',
    'sans aucun …',
    'sans aucune …',
    'zéro …',
  ],
  nl: [
    '… is weg',
    '… zijn weg',
    '… is verdwenen',
    '… weg',
    'geen … meer',
    'geen …',
    'zonder …',
    'geen enkele …',
    'zonder enige …',
    'nul …',
    'niet één …',
  ],
};
