/** A sign that a text is meant for a language model, and how much it says by itself, 0 to 1. */
export type Cue = { name: string; weight: number; pattern: RegExp };

const cue = (name: string, weight: number, ...patterns: RegExp[]): Cue[] =>
  patterns.map((pattern) => ({ name, weight, pattern }));

/** Who is meant, where people write to a model: as a model calls itself, not as a product is called. */
const en =
  '(?:ai|a\\.i\\.|llm|(?:ai|help ?desk|it|support|automated) (?:assistant|bot|agent|system)|assistant|chat ?bot|language model|model|bot)';
const fr = "(?:ia|l'ia|l'assistant|assistant|modèle(?: de langage)?|le modèle|bot|robot|chatbot)";
const nl = '(?:ai|ai-assistent|assistent|taalmodel|model|bot|chatbot|robot)';
const zh = '(?:ai|人工智能|助手|助理|机器人|模型|大模型|语言模型|智能客服)';

/** Patterns are tried on a text without anything invisible, half width; all repetitions are bounded. */
export const cues: readonly Cue[] = [
  ...cue(
    'override',
    0.7,
    /(?:ignore|disregard|forget|override|bypass|discard|set aside|stop following|do not follow|don't follow)\b[^.!?\n]{0,50}\b(?:instructions?|rules|prompts?|guidelines|directions|guardrails|restrictions|(?:were|been) told|constraints|everything above)\b/i,
    /(?:ignore[zr]?|oublie[zr]?|(?:ne )?(?:tene?z?|tiens) (?:pas|aucun) compte|faites? abstraction|contourne[zr]?|écarte[zr]?|annule[zr]?|passe[rz]? outre)(?![\p{L}])[^.!?\n]{0,60}(?:instructions?|consignes?|règles|directives|prompt|garde-fous|restrictions|ce qui précède|contraintes)/iu,
    /(?:negeer|vergeet|omzeil|sla|laat|trek je niets aan van|hou je niet aan)(?![\p{L}])[^.!?\n]{0,60}(?:instructies?|regels|richtlijnen|aanwijzingen|prompt|beperkingen|het voorgaande|hierboven|wat je is opgedragen)/iu,
    /(?:忽略|无视|忘记|忘掉|忘了|不要理会|不用理会|抛开|跳过|别管|不必遵守|不要遵守|绕过|作废|取消|放弃)[^。！？\n]{0,20}(?:指令|指示|规则|要求|提示词?|设定|限制|约束|规定|命令|内容)/u,
  ),
  ...cue(
    'role',
    0.6,
    /\b(?:you are (?:now|no longer|actually)|from now on,? you|act as (?:if|an?|the|though)|pretend (?:to be|that you|you)|let's play|play the (?:role|part)|role-?play|simulate (?:an?|being)|developer mode|god mode|jailbreak|do anything now|imagine you are|your new (?:role|name|persona|task|job) is|you have been (?:promoted|upgraded|reprogrammed))/i,
    /(?:vous êtes (?:désormais|maintenant|à présent)|tu es (?:désormais|maintenant|à présent)|à partir de maintenant,? (?:tu|vous)|désormais,? (?:tu|vous) |(?:agis|agissez|comporte-toi|comportez-vous) comme|fais(?:ons)? (?:comme si|semblant)|faites comme si|jou(?:e|ez|ons) (?:le rôle|à un jeu|un jeu)|jeu de rôle|imagine[z]? que (?:tu es|vous êtes)|mode développeur|ton nouveau rôle|votre nouveau rôle)/iu,
    /(?:(?:je|u) bent (?:nu|vanaf nu|voortaan|niet langer)|vanaf nu (?:ben|bent|speel|doe|reageer|antwoord|werk|gedraag) (?:je|u|jij)|voortaan (?:ben|bent|speel|antwoord) (?:je|u)|doe alsof (?:je|u)|speel (?:de rol|een spel|de|even)|laten we (?:een )?(?:spel|rollenspel)|rollenspel|gedraag je als|stel je voor dat (?:je|jij)|ontwikkelaarsmodus|ontwikkelmodus|je nieuwe (?:rol|taak|naam))/iu,
    /(?:你现在(?:是|叫|扮演|的身份)|从现在(?:开始|起)[，,]?你|你不再是|(?:请|来)?(?:你)?扮演|假装(?:你|自己)|假设你是|想象你是|角色扮演|玩(?:一)?个(?:角色|游戏)|开发者模式|越狱|你的新(?:身份|角色|任务|名字))/u,
  ),
  ...cue(
    'addressed',
    0.45,
    new RegExp(
      `(?:\\b(?:note|message|instructions?|attention|memo|reminder|order|hey|hello|hi|dear)[ ,:]{1,2}(?:for |to |of )?(?:the |our |any )?(?:it )?${en}\\b(?! ?(?:to|manager|director|number))|(?:^|[.!?\\n] ?)${en}[,:] ?(?:please|you|i|set|close|mark|resolve|assign|classify|do|write|answer|reply|add|include|print|show|tell|the)\\b|\\bas (?:an ai|the ai|a language model)|\\b(?:the |any )?(?:${en}) (?:reading|processing|that reads|which reads|who reads|must|shall|should (?:now|always|answer|reply|close|set))\\b)`,
      'im',
    ),
    new RegExp(
      `(?:à l'attention d(?:e l'|e la |u |es )(?:${fr}|ia)|(?:note|message|consigne|instruction|ordre)s? (?:pour|à|destinée? à) (?:toute? )?(?:l')?${fr}(?![\\p{L}])|(?:cher|chère|bonjour|salut|hé)[ ,]{1,2}${fr}(?![\\p{L}])|(?:^|[.!?\\n] ?)${fr} ?[,:] ?(?:veuill|merci|tu |vous |réponds|répondez|mets|mettez|ferm|clôtur|ajout|écri|affich)|${fr} qui (?:lit|lisez|lis|traite)|l'(?:assistant|ia) (?:doit|devra|résout|clôture|ferme|répond)|en tant qu'(?:ia|assistant|modèle))`,
      'iu',
    ),
    new RegExp(
      `(?:(?:bericht|opdracht|instructie|notitie|boodschap|aanwijzing)(?:en)? (?:voor|aan) (?:de |het |elke )?${nl}(?![\\p{L}])|(?:beste|hallo|hoi|hey|dag|hé)[ ,]{1,2}${nl}(?![\\p{L}])|(?:^|[.!?\\n] ?)${nl}[,:] ?(?:je|u|wil|zet|sluit|markeer|wijs|antwoord|schrijf|toon|geef|doe|neem|voeg)|${nl} (?:die|dat) dit (?:leest|verwerkt)|de (?:assistent|ai) (?:moet|sluit|lost|zet|antwoordt)|als (?:ai|taalmodel)(?![\\p{L}]))`,
      'iu',
    ),
    new RegExp(
      `(?:(?:致|给|告诉|通知|提醒|请|亲爱的)[ ]?(?:所有|各位|本|该|处理本单的|阅读本文的|处理此工单的|读到这(?:里|段)的)?(?:ai)?${zh}[ ]?(?:的(?:指令|说明|指示|要求|备注|话|留言))?[：:，,]|${zh}(?:必须|应当?|务必|应自动|要自动)|(?:处理|阅读|读到|看到|分析)[^。\\n]{0,12}(?:的)?${zh}(?:[：:，,请]|必须|应)|(?:^|[。！？\\n])(?:ai)?${zh}[：:，,]|作为(?:一个)?(?:ai|人工智能|语言模型))`,
      'iu',
    ),
  ),
  ...cue(
    'prompt',
    0.6,
    /\b(?:system|hidden|initial|original|internal|secret|developer) (?:prompt|instructions|message)s?\b|\byour (?:own )?(?:prompt|(?:exact |full |original |internal |hidden )?instructions|system message|configuration|rules) ?(?:word for word|verbatim|in full|above|are|as)?\b|(?:text|everything|words|all)(?: that stands)? (?:above|before) (?:this|the ticket)/i,
    /(?:tout )?le texte qui précède|message (?:du )?système|(?:prompt|invite|instructions?|consignes?) (?:du )?(?:système|initia(?:l|le|les|ux)|cachée?s?|intern(?:e|es)|d'origine|secr(?:et|ète)s?)|(?:ton|votre) prompt|(?:tes|vos) (?:propres )?(?:instructions|consignes|règles)(?! de (?:télétravail|sécurité))/iu,
    /alles wat (?:hier)?boven (?:dit|het|staat)|(?:systeem|begin|start|verborgen |interne |geheime |oorspronkelijke )(?:prompt|instructies?|bericht)|(?:je|jouw|uw) (?:eigen |volledige |exacte |interne )?(?:prompt|instructies|regels|systeemtekst|opdrachttekst)/iu,
    /系统(?:提示|指令|消息|设定)词?|(?:初始|隐藏|内部|原始|秘密)(?:提示|指令|设定)词?|你的(?:提示词|指令|设定|规则|系统)|上面(?:的)?(?:全部|所有)?(?:内容|文字|指令)/u,
  ),
  ...cue(
    'fake message',
    0.65,
    /(?:^|\n)[ \t>*#=\-[<【「(|]{0,6}(?:system|systeem|système|developer|assistant|admin override|系统(?:消息|通知|指令|提示)?|系統)(?: (?:message|notice|update|override|bericht|melding|prompt))?[ \t]?(?:[\]>】」)|*]{1,3}|[:：])/i,
    /<\|?\/?(?:im_start|im_end|system|assistant|eot_id|start_header_id|endoftext)|\[\/?INST\]|<<\/?SYS>>|<\/?(?:ticket|source|context|instructions?|user|data)\b[^>\n]{0,40}>/i,
    /(?:end|fin|einde) (?:of (?:the )?|du |de la |van (?:het |de )?)?(?:ticket|demande|melding|user input|description|data|brontekst|bron|source)s?\b ?[-=*#\]>):.]|(?:工单|正文|用户输入|描述|资料|来源|数据)(?:内容)?(?:到此)?(?:结束|完毕|终止)/iu,
    /"?(?:suggested_(?:category|severity|urgency)|confidence_score|"steps"|"sources")"?[ ]?[:=]/i,
    /(?:new|nouvelles?|nieuwe|updated) (?:system )?(?:instructions|consignes|instructies|opdrachten) ?[:：]|新(?:的)?(?:指令|系统指令|任务)[：:]/iu,
  ),
  ...cue(
    'steering',
    0.55,
    /\b(?:(?:answer|reply|respond|output|return)(?: to (?:this|me|the (?:user|ticket)))? (?:only|just|exactly|solely|nothing but|verbatim)|(?:answer|reply|respond)s? (?:only )?with (?:the|exactly|only|just|one|"|')|your (?:answer|reply|response|output|first step|last step|steps|recommendation)s? (?:must|should|shall|has to|needs to|will)|(?:in|into|at the end of|to|of) your (?:answer|reply|response|steps|output|recommendation|solution|advice)|write (?:exactly|only|literally|verbatim|the word|the line)|(?:print|output|repeat|say|echo|type) (?:the (?:word|words|line|phrase|text|following)|exactly|only|back|this)|as (?:the )?(?:first|last|only) (?:and only )?step|the (?:first|only|last) (?:correct )?(?:step|answer) (?:is|must|should|has to)|first step[:,]? (?:must|should|tell))/i,
    /(?:(?:réponds|répondez|répondre|renvoie|renvoyez)[^.!?\n]{0,30}(?:uniquement|seulement|exactement|exclusivement|simplement par|mot pour mot|par le mot)|(?:(?:ta|votre|la) (?:réponse|(?:première|dernière|seule) étape|solution proposée)|(?:tes|vos|les) étapes) (?:correcte )?(?:doit|doivent|devra|sera|commencera|est)|dans (?:ta|votre|tes|vos) (?:réponse|étapes|recommandation|solution)s?|(?:écris|écrivez|recopie|recopiez|affiche|affichez|répète|répétez|imprime|imprimez|insère|insérez) (?:exactement|littéralement|uniquement|mot pour mot|le mot|la phrase|la ligne|le texte|textuellement)|(?:comme|en) (?:unique|seule|première|dernière) étape)/iu,
    /(?:(?:antwoord|reageer|geef als antwoord)(?: (?:alleen|uitsluitend|enkel|slechts|precies|letterlijk|exact))|(?:je|jouw|uw|het|de) (?:antwoord|(?:eerste|laatste|enige) (?:juiste )?stap|stappen|advies) (?:moet|moeten|dient|luidt|is|begint)|(?:in|aan|bij) (?:je|jouw|uw) (?:antwoord|stappen|advies|oplossing|reactie)|(?:schrijf|typ|print|herhaal|toon|zeg|vermeld|druk)(?: (?:alleen|letterlijk|precies|exact|woordelijk|het woord|de zin|de regel|de tekst))|als (?:enige|eerste|laatste) stap)/iu,
    /(?:只(?:能|需|要|准)?(?:回答|回复|输出|返回)|(?:在|把)(?:你的(?:回答|回复|答复|答案|步骤|解决方案|建议)|(?:每次)?(?:回答|答案))(?:中|里|末尾|最后|开头|的?第一步)|(?:回答|回复|答复|答案|第一步|最后一步|步骤)(?:中|里|开头|末尾)?(?:请写|请加|请附|必须|务必|应当|一定要|只能|要写|就写|固定为)|(?:原样|逐字|一字不差|完整)(?:地)?(?:输出|复述|打印|写出|回复|抄写|重复|展示|列出)|(?:输出|打印|复述|重复)(?:以下|下面|这句|这段|一遍|字样|口号|“|「|：))/u,
  ),
  ...cue(
    'exfiltration',
    0.55,
    /\b(?:list|show|reveal|print|summari[sz]e|display|copy|paste|dump|repeat|leak|quote|include|give me|tell me|send me|output|what (?:are|is|was|were|did))\b[^.!?\n]{0,70}\b(?:other (?:tickets?|people'?s?|employees'?|users'?|requesters?|colleagues'?)|(?:all|last|previous|recent|similar) (?:\w+ )?tickets|(?:someone|somebody) else'?s|tickets? (?:of|from|by) (?:other|all|the (?:ceo|director|hr|others))|(?:passwords?|credentials|names|e-?mails?) (?:of|from|in|that) (?:other|all|the other|your|every|the (?:source|ticket|database|closed))|source texts?|(?:the|your) sources? (?:in full|verbatim|word for word)|your (?:system )?(?:prompt|instructions))/i,
    /(?:list(?:e|ez|er)|montr(?:e|ez)|révèl(?:e|ez)|révéle[rz]|affich(?:e|ez)|résum(?:e|ez)|recopi(?:e|ez)|donn(?:e|ez)(?:-moi)?|communiqu(?:e|ez)|cit(?:e|ez)|quels? sont|divulgu(?:e|ez)|reproduis(?:ez)?|ajoute[z]?)(?![\p{L}])[^.!?\n]{0,70}(?:autres (?:tickets?|demandes|personnes|employés|utilisateurs|collègues|collaborateurs|salariés)|(?:tous|derniers|précédents) (?:les |\w+ )?tickets|tickets? (?:des|du|de la) (?:autres|collègues|direction|directeur|rh|direct)|mots de passe (?:des|contenus|trouvés|présents|de tous|figurant)|texte (?:complet|intégral) des sources|sources (?:en entier|mot pour mot|intégralement))/iu,
    /(?:toon|geef|noem|onthul|vat|herhaal|druk|kopieer|plak|som|citeer|vermeld|wat staat|welke|lijst)(?![\p{L}])[^.!?\n]{0,70}(?:andere (?:tickets|meldingen|medewerkers|collega'?s|gebruikers|mensen)|(?:alle|laatste|vorige|recente|eerdere) (?:\w+ )?(?:tickets|meldingen)|tickets? van (?:anderen|collega'?s|de directie|hr|iedereen|andere)|wachtwoorden (?:van|uit|die)|volledige (?:tekst van de )?bron(?:nen|tekst|teksten)|bronnen (?:volledig|letterlijk|woordelijk))/iu,
    /(?:列出|显示|展示|告诉我|透露|泄露|总结|复制|粘贴|输出|打印|汇总|给出|写出|发给我|念|引用|附上|整理)[^。！？\n]{0,30}(?:其他(?:人|员工|同事|用户|部门)(?:的)?(?:工单|密码|姓名|信息|内容)?|别人的|(?:所有|全部|最近|近期|历史|以往|上一[个张条])(?:的)?[^。\n]{0,8}工单|他人(?:的)?(?:工单|信息|密码|姓名)|工单(?:里|中)的?(?:密码|账号|姓名)|资料(?:全文|原文)|来源(?:全文|原文)|(?:老板|总经理|领导|人事|财务)[^。\n]{0,6}工单)/u,
  ),
  ...cue(
    'obey hidden text',
    0.55,
    /\b(?:decode|decrypt|translate|unscramble|reverse|rot-?13|base64|convert|deobfuscate|read (?:it |this )?backwards)\b[^.!?\n]{0,80}\b(?:(?:and|then) (?:\w+ ){0,3}?(?:follow|do|execute|obey|carry|apply|act|comply|perform|use|answer|treat|output|write)|instruction|order|command)/i,
    /(?:décod(?:e|ez|er)|traduis(?:ez)?|traduire|déchiffr(?:e|ez)|convert(?:is|issez)|lis(?:ez)? à l'envers)(?![\p{L}])[^.!?\n]{0,90}(?:(?:puis|et|ensuite)(?: \p{L}+){0,3}? ?(?:suis|suivez|exécut|fais|faites|appliqu|obéi|agis|respect|répond|tiens|écri|affich)|instruction|consigne|ordre)/iu,
    /(?:decodeer|ontsleutel|vertaal|ontcijfer|zet om|converteer|lees (?:dit |het )?achterstevoren|draai)(?![\p{L}])[^.!?\n]{0,90}(?:(?:en|daarna|vervolgens)(?: \p{L}+){0,4}? ?(?:volg|doe|voer|pas toe|gehoorzaam|handel|uit|antwoord|schrijf|gebruik|houd)|instructie|opdracht)/iu,
    /(?:解码|解密|翻译|破译|反过来读|倒着读|还原|转换)[^。！？\n]{0,30}(?:执行|照做|遵照|遵守|按照|服从|指令|命令|当作)/u,
  ),
  ...cue(
    'fake citation',
    0.5,
    /\b(?:cite|citing|quote|mark|use|name|give|list|reference|referring to|credit)\b[^.!?\n]{0,50}(?:\bS\d{1,3}\b|article:\d+|ticket:\d+|\bKB-?\d+\b[^.!?\n]{0,20}\bas (?:the |its |your )?source|as (?:the |a |your |its )(?:only |official |reviewed |verified )?source)/i,
    /(?:cit(?:e|ez|er|ant)|indiqu(?:e|ez|er)|mentionn(?:e|ez|er)|attribu(?:e|ez|er)|référenc(?:e|ez|er)|donn(?:e|ez))(?![\p{L}])[^.!?\n]{0,60}(?:\bS\d{1,3}\b|article:\d+|ticket:\d+|comme (?:seule |unique )?source|en (?:source|référence))/iu,
    /(?:citeer|noem|vermeld|gebruik|geef|verwijs|zet|schrijf)(?![\p{L}])[^.!?\n]{0,60}(?:\bS\d{1,3}\b|article:\d+|ticket:\d+|als (?:enige |officiële |goedgekeurde |geverifieerde )?bron)/iu,
    /(?:引用|标注|注明|写上|来源写|出处写|出处|来源)[^。！？\n]{0,20}(?:S\d{1,3}|article:\d+|ticket:\d+|作为(?:唯一|官方)?(?:来源|依据|出处)|已审核|官方文档)/u,
  ),
  ...cue(
    'authority',
    0.5,
    /\b(?:i am|i'm|this is|signed|on behalf of|approved by|by order of|authori[sz]ed by|speaking as)\b[^.!?\n]{0,50}\b(?:(?:system |it |global |domain |help ?desk )?administrator|admin|ciso|security team|it department|it security|head of it|it director|developers?|vendor|your (?:creator|developer|owner|operator))\b[^\n]{0,140}\b(?:you (?:must|may|can|should|are (?:allowed|authori[sz]ed|permitted|to))|i (?:authori[sz]e|order|instruct|permit|allow|command) you|(?:assistant|ai|bot|model)\b|without (?:review|approval|asking|verification)|skip (?:the )?(?:verification|review|checks?)|no (?:verification|approval|review) (?:is )?(?:needed|required))/i,
    /(?:je suis|ici|nous sommes|de la part d|signé|au nom d|validé par|ordre d|autorisé par)[^.!?\n]{0,50}(?:administrateur|admin(?![\p{L}])|rssi|dsi|équipe sécurité|service informatique|responsable (?:informatique|sécurité)|développeurs?|éditeur|ton créateur|votre créateur)[^\n]{0,140}(?:(?:tu|vous) (?:dois|devez|peux|pouvez|êtes autorisé|es autorisé)|(?:je t'|je vous |j')(?:autorise|ordonne)|(?:assistant|ia|modèle)(?![\p{L}])|sans (?:vérif|valid|contrôle|relecture|demander)|aucune (?:vérification|validation|relecture))/iu,
    /(?:ik ben|hier(?: spreekt)?|dit is|namens|ondertekend|goedgekeurd door|in opdracht van|u spreekt met|je spreekt met)[^.!?\n]{0,50}(?:beheerder|admin(?![\p{L}])|ciso|securityteam|beveiligingsteam|it-afdeling|hoofd it|it-manager|it-directeur|ontwikkelaars?|leverancier|jouw maker|je maker)[^\n]{0,140}(?:(?:je|u) (?:moet|mag|kunt|kan|bent bevoegd)|ik (?:geef|beveel|machtig|draag|sta) (?:je|u)|(?:assistent|ai|model|bot)(?![\p{L}])|zonder (?:controle|goedkeuring|verificatie|te vragen|tussenkomst)|geen (?:controle|verificatie|goedkeuring))/iu,
    /(?:我是|这里是|本人是|我们是|代表|奉|经|(?=开发者署名))[^。！？\n]{0,20}(?:管理员|安全团队|信息安全部|it部门?|it主管|信息部|开发者|开发人员|厂商|网管|技术总监|cio|首席)[^\n]{0,80}(?:你(?:必须|可以|应当|有权|要|不用|无需)|(?:授权|命令|要求|允许|批准)(?:你|助手|ai|系统|机器人)|(?:无需|不用|不必|免|跳过|不需要)(?:审核|验证|核实|确认|审批|人工)|助手|ai(?![a-z]))/iu,
  ),
  ...cue(
    'demand',
    0.3,
    /\b(?:close|resolve|mark|set|assign|raise|escalate|reopen|delete|approve)\b[^.!?\n]{0,40}\b(?:this|the|all|every|any|my)?\b[^.!?\n]{0,12}\b(?:tickets?|request|case|severity|urgency|priority|category)\b[^.!?\n]{0,60}\b(?:automatically|immediately|as (?:critical|urgent|high|resolved|closed|done|security|fixed|low)|to (?:critical|urgent|high|the maximum|highest|low|e\d+|security)|without (?:human|any|review|asking|approval))/i,
    /\b(?:severity|urgency|priority)\b[^.!?\n]{0,12}\b(?:high|critical|highest|maximum)\b/i,
    /(?:gravité|urgence|priorité)(?![\p{L}])[^.!?\n]{0,12}(?:haute|critique|maximale?|élevée)/iu,
    /(?:ernst|urgentie|prioriteit)(?![\p{L}])[^.!?\n]{0,12}(?:hoog|kritiek|maximaal|hoogste)/iu,
    /(?:ferme|clôtur|résou|passe|mets|mettez|attribu|assign|affect|escalad|supprim|approuv|classe)\p{L}{0,4}(?![\p{L}])[^.!?\n]{0,60}(?:tickets?|demandes?|dossier|gravité|urgence|priorité|catégorie)[^.!?\n]{0,60}(?:automatiquement|immédiatement|d'office|comme (?:résolue?|critique|urgente?|terminée?|close?)|à (?:critique|urgente?|haute|maximale?|élevée?|au maximum|high|e\d+)|en (?:critique|priorité)|sans (?:relecture|intervention|validation|contrôle|rien demander))/iu,
    /(?:sluit|sluiten|markeer|zet|wijs|verhoog|escaleer|verwijder|keur|los)(?![\p{L}])[^.!?\n]{0,60}(?:tickets?|melding(?:en)?|ernst|urgentie|prioriteit|categorie|verzoek)[^.!?\n]{0,60}(?:automatisch|onmiddellijk|direct|als (?:opgelost|kritiek|urgent|gesloten|afgehandeld)|op (?:kritiek|urgent|hoog|high|critical|maximaal|het hoogste|opgelost|gesloten|afgehandeld)|zonder (?:controle|mens|dat een mens|iemand te vragen|tussenkomst|goedkeuring))/iu,
    /(?:自动|立即|直接|马上)(?:把|将)?[^。！？\n]{0,15}(?:关闭|结单|关单|标记为已?(?:解决|完成|关闭)|改为|设为|调为|升级为|升为|指派给|分配给|删除|批准)[^。！？\n]{0,12}(?:单|申请|请求|E\d{3,})|(?:自动|立即|直接|马上)(?:把|将)[^。！？\n]{0,8}单[^。！？\n]{0,6}(?:关闭|标记|标为|结掉)|(?:优先级|严重程度|紧急程度|严重性|紧急度|类别|分类)[^。！？\n]{0,10}(?:设为|设置为|设成|改为|改成|调到|调为|标为|标记为|填|写|定为|一律|必须是|置为)/u,
  ),
  ...cue(
    'tell the user',
    0.25,
    /\b(?:tell the (?:user|employee|requester|reader|person|colleague)s? (?:to|that)|advise (?:the user|everyone|all users|employees)|answer [^.!?\n]{0,20}for everybody)/i,
    /(?:dis|dites|dire|conseille|conseillez) (?:à|aux?) (?:l'utilisateur|la personne|collaborateur|l'employé|utilisateurs|collègues|tous|tout le monde|demandeur)/iu,
    /(?:vertel|vertellen|zeg|adviseer)(?: tegen)? (?:de gebruiker|de melder|de medewerker|gebruikers|iedereen|alle medewerkers)|de melder vertellen/iu,
    /(?:告诉|建议|要求|引导|让)(?:该|所有|每位|提单|提问|报修)?(?:用户|员工|提单人|报修人|大家|提问者)/u,
  ),
  ...cue(
    'planting',
    0.35,
    /\b(?:include|add|insert|put|append|embed|end|finish|recommend|paste|place|mention)\b[^.!?\n]{0,60}\b(?:link|url|website|command|script|image|phone number|hotline|address|line)\b[^.!?\n]{0,90}(?:https?:|www\.|!\[|`|\d{4}|powershell|curl|cmd|answer|reply|steps?)/i,
    /(?:inclu(?:s|ez|re)|ajout(?:e|ez|er)|insèr(?:e|ez)|insére[rz]|met(?:s|tez)|recommand(?:e|ez)|termin(?:e|ez)|place[z]?)(?![\p{L}])[^.!?\n]{0,60}(?:lien|url|site|commande|script|image|numéro|adresse|ligne)[^.!?\n]{0,90}(?:https?:|www\.|!\[|`|\d{4}|powershell|curl|cmd|réponse|étape)/iu,
    /(?:neem|voeg|zet|plaats|eindig|beveel|sluit af|geef|noem)(?![\p{L}])[^.!?\n]{0,60}(?:link|url|website|site|opdracht|commando|script|afbeelding|nummer|adres|regel)[^.!?\n]{0,90}(?:https?:|www\.|!\[|`|\d{4}|powershell|curl|cmd|antwoord|stap)/iu,
    /(?:加上|附上|加入|插入|放上|写上|推荐|包含|提供)[^。！？\n]{0,20}(?:链接|网址|命令|脚本|图片|电话|热线|地址|网站)[^。！？\n]{0,60}(?:https?:|www\.|!\[|`|\d{4}|powershell|curl|cmd|：|:)/iu,
  ),
];

/** Tried on the text as it was written. */
export const hiddenCues: readonly Cue[] = [
  { name: 'tag characters', weight: 0.7, pattern: /(?:[\u{e0020}-\u{e007e}]){4}/u },
  {
    name: 'many invisible characters',
    weight: 0.5,
    pattern: /(?:\p{L}[\u200b-\u200d\u2060-\u2064\ufeff\u00ad]{1,4}){4}/u,
  },
  { name: 'turned direction', weight: 0.5, pattern: /[\u202d\u202e\u2066-\u2068]/u },
  {
    name: 'hidden markup',
    weight: 0.5,
    pattern:
      /(?:display ?: ?none|font-size ?: ?0|visibility ?: ?hidden|color ?: ?(?:white|#fff))|<!--[^>]{20,}/i,
  },
  { name: 'image that calls home', weight: 0.5, pattern: /!\[[^\]\n]{0,80}\]\(https?:[^)\n]{1,200}[?&=]/i },
];
