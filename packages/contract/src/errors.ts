import { z } from 'zod';
import type { Language, Translated } from './vocabulary.ts';

/**
 * Every way the desk says no: one code, one HTTP status, one sentence per language.
 * A code without all four sentences does not compile. `{name}` is filled from the error's parameters.
 */
export const errorCatalog = {
  invalid_input: {
    status: 400,
    text: {
      zh: '有些内容填写有误，请检查标出的字段。',
      en: 'Some of what you entered cannot be accepted. Check the fields that are marked.',
      fr: 'Certaines informations ne peuvent pas être acceptées. Vérifiez les champs signalés.',
      nl: 'Niet alles wat je hebt ingevuld kan worden aangenomen. Kijk de gemarkeerde velden na.',
    },
  },
  malformed_body: {
    status: 400,
    text: {
      zh: '无法读取请求内容。',
      en: 'The request body cannot be read.',
      fr: 'Le corps de la requête est illisible.',
      nl: 'De inhoud van het verzoek is onleesbaar.',
    },
  },
  not_signed_in: {
    status: 401,
    text: {
      zh: '请先登录。',
      en: 'Please sign in first.',
      fr: 'Veuillez d’abord vous connecter.',
      nl: 'Meld je eerst aan.',
    },
  },
  wrong_credentials: {
    status: 401,
    text: {
      zh: '邮箱或密码不正确。',
      en: 'E-mail address and password do not match.',
      fr: 'L’adresse e-mail et le mot de passe ne correspondent pas.',
      nl: 'E-mailadres en wachtwoord komen niet overeen.',
    },
  },
  forbidden: {
    status: 403,
    text: {
      zh: '您没有执行此操作的权限。',
      en: 'You are not allowed to do this.',
      fr: 'Vous n’avez pas le droit de faire cela.',
      nl: 'Je mag dit niet doen.',
    },
  },
  foreign_origin: {
    status: 403,
    text: {
      zh: '请求来自其他网站，已被拒绝。',
      en: 'The request came from another site and was refused.',
      fr: 'La requête provient d’un autre site et a été refusée.',
      nl: 'Het verzoek kwam van een andere site en is geweigerd.',
    },
  },
  not_found: {
    status: 404,
    text: {
      zh: '找不到您要的内容，可能已被删除，或者您无权查看。',
      en: 'This does not exist, or it is not yours to see.',
      fr: 'Cet élément n’existe pas, ou vous n’y avez pas accès.',
      nl: 'Dit bestaat niet, of je mag het niet zien.',
    },
  },
  ticket_not_pending: {
    status: 409,
    text: {
      zh: '工单已开始处理，不能再修改原文。请改用留言补充。',
      en: 'Work on this ticket has begun, so its text can no longer be changed. Add a comment instead.',
      fr: 'Le traitement de ce ticket a commencé : son texte ne peut plus être modifié. Ajoutez plutôt un commentaire.',
      nl: 'Dit ticket is al in behandeling; de tekst kan niet meer worden gewijzigd. Voeg een reactie toe.',
    },
  },
  illegal_move: {
    status: 409,
    text: {
      zh: '工单当前状态为“{status}”，无法执行此操作。',
      en: 'The ticket is “{status}”, so this is not possible now.',
      fr: 'Le ticket est « {status} » : cette action n’est pas possible maintenant.',
      nl: 'Het ticket is “{status}”; dit kan nu niet.',
    },
  },
  ticket_not_resolved: {
    status: 409,
    text: {
      zh: '只有已解决的工单才能关闭。',
      en: 'Only a resolved ticket can be closed.',
      fr: 'Seul un ticket résolu peut être clos.',
      nl: 'Alleen een opgelost ticket kan worden gesloten.',
    },
  },
  ticket_closed: {
    status: 409,
    text: {
      zh: '工单已关闭，不能再更改。',
      en: 'The ticket is closed and never changes again.',
      fr: 'Le ticket est clos et ne change plus.',
      nl: 'Het ticket is gesloten en verandert niet meer.',
    },
  },
  ticket_not_closed: {
    status: 409,
    text: {
      zh: '工单关闭后才能评价。',
      en: 'A ticket can be rated once it is closed.',
      fr: 'Vous pourrez donner votre avis une fois le ticket clos.',
      nl: 'Je kunt een ticket beoordelen zodra het gesloten is.',
    },
  },
  rating_final: {
    status: 409,
    text: {
      zh: '评价提交已超过 12 小时，不能再修改。',
      en: 'Twelve hours have passed since you rated this, so it can no longer be changed.',
      fr: 'Votre avis date de plus de douze heures : il ne peut plus être modifié.',
      nl: 'Je beoordeling is ouder dan twaalf uur en kan niet meer worden gewijzigd.',
    },
  },
  stale_version: {
    status: 409,
    text: {
      zh: '在您编辑期间，{name}已更改此内容。请查看最新内容后再保存。',
      en: '{name} was faster and has changed this meanwhile. Look at the latest state, then save again.',
      fr: '{name} a modifié cet élément entre-temps. Consultez la dernière version, puis enregistrez de nouveau.',
      nl: '{name} was je voor en heeft dit intussen gewijzigd. Bekijk de laatste versie en sla opnieuw op.',
    },
  },
  already_claimed: {
    status: 409,
    text: {
      zh: '{name}已先一步认领此工单。',
      en: '{name} took it.',
      fr: '{name} l’a pris en charge avant vous.',
      nl: '{name} heeft het al opgepakt.',
    },
  },
  assignee_unavailable: {
    status: 400,
    text: {
      zh: '只能分配给在职的 IT 人员。',
      en: 'Only an active member of the IT team can take a ticket.',
      fr: 'Seul un membre actif de l’équipe IT peut prendre un ticket.',
      nl: 'Alleen een actieve IT-medewerker kan een ticket krijgen.',
    },
  },
  employee_inactive: {
    status: 400,
    text: {
      zh: '该员工已停用。',
      en: 'This employee is no longer active.',
      fr: 'Ce collaborateur n’est plus actif.',
      nl: 'Deze medewerker is niet meer actief.',
    },
  },
  email_taken: {
    status: 409,
    text: {
      zh: '该邮箱已被其他员工使用。',
      en: 'Another employee already has this e-mail address.',
      fr: 'Un autre collaborateur utilise déjà cette adresse e-mail.',
      nl: 'Een andere medewerker heeft dit e-mailadres al.',
    },
  },
  team_name_taken: {
    status: 409,
    text: {
      zh: '已有同名的小组。',
      en: 'There is already a group with this name.',
      fr: 'Un groupe porte déjà ce nom.',
      nl: 'Er is al een groep met deze naam.',
    },
  },
  employee_id_taken: {
    status: 409,
    text: {
      zh: '该工号已存在。',
      en: 'This employee number already exists.',
      fr: 'Ce matricule existe déjà.',
      nl: 'Dit personeelsnummer bestaat al.',
    },
  },
  last_admin: {
    status: 409,
    text: {
      zh: '这是最后一位管理员，不能停用或降级。',
      en: 'This is the last administrator; the desk needs one.',
      fr: 'C’est le dernier administrateur ; il en faut au moins un.',
      nl: 'Dit is de laatste beheerder; er moet er één blijven.',
    },
  },
  invitation_invalid: {
    status: 400,
    text: {
      zh: '此链接无效、已使用或已过期。请向管理员索取新链接。',
      en: 'This link is wrong, used up or expired. Ask an administrator for a new one.',
      fr: 'Ce lien est incorrect, déjà utilisé ou expiré. Demandez-en un nouveau à un administrateur.',
      nl: 'Deze link klopt niet, is al gebruikt of is verlopen. Vraag een beheerder om een nieuwe.',
    },
  },
  rating_link_invalid: {
    status: 400,
    text: {
      zh: '此评价链接无效或已过期。您可以登录后在工单中评价。',
      en: 'This link is wrong or too old. You can still rate the ticket itself once you have signed in.',
      fr: 'Ce lien est incorrect ou trop ancien. Vous pouvez encore donner votre avis dans le ticket, une fois connecté.',
      nl: 'Deze link klopt niet of is te oud. Je kunt het ticket nog beoordelen als je bent aangemeld.',
    },
  },
  model_server_unreachable: {
    status: 409,
    text: {
      zh: '无法连接模型服务器，因此不能下载模型。请检查 Ollama 是否在运行。',
      en: 'The model server cannot be reached, so nothing can be downloaded. Check that Ollama is running.',
      fr: 'Le serveur de modèles est injoignable : rien ne peut être téléchargé. Vérifiez qu’Ollama est démarré.',
      nl: 'De modelserver is niet bereikbaar, dus er kan niets worden gedownload. Kijk na of Ollama draait.',
    },
  },
  model_already_present: {
    status: 409,
    text: {
      zh: '模型服务器上已有该模型。',
      en: 'The model server already has this model.',
      fr: 'Le serveur de modèles dispose déjà de ce modèle.',
      nl: 'De modelserver heeft dit model al.',
    },
  },
  model_pull_running: {
    status: 409,
    text: {
      zh: '该模型正在下载。',
      en: 'This model is being downloaded already.',
      fr: 'Ce modèle est déjà en cours de téléchargement.',
      nl: 'Dit model wordt al gedownload.',
    },
  },
  idempotency_mismatch: {
    status: 409,
    text: {
      zh: '同一个 Idempotency-Key 已用于不同的内容。',
      en: 'This Idempotency-Key was already used for something else.',
      fr: 'Cette Idempotency-Key a déjà servi pour un autre contenu.',
      nl: 'Deze Idempotency-Key is al voor iets anders gebruikt.',
    },
  },
  body_too_large: {
    status: 413,
    text: {
      zh: '内容过大，无法接收。',
      en: 'This is larger than the desk accepts.',
      fr: 'C’est plus volumineux que ce que l’application accepte.',
      nl: 'Dit is groter dan de helpdesk aanneemt.',
    },
  },
  comment_final: {
    status: 409,
    text: {
      zh: '留言发出 5 分钟后不能再修改。可以再写一条。',
      en: 'A comment can be changed for five minutes. Write another one instead.',
      fr: 'Un commentaire n’est modifiable que pendant cinq minutes. Écrivez-en plutôt un nouveau.',
      nl: 'Een reactie kun je vijf minuten lang wijzigen. Schrijf liever een nieuwe.',
    },
  },
  file_missing: {
    status: 400,
    text: {
      zh: '没有收到文件，请重新选择。',
      en: 'No file arrived. Choose it again.',
      fr: 'Aucun fichier n’est arrivé. Choisissez-le de nouveau.',
      nl: 'Er is geen bestand aangekomen. Kies het opnieuw.',
    },
  },
  file_empty: {
    status: 400,
    text: {
      zh: '文件是空的。',
      en: 'This file is empty.',
      fr: 'Ce fichier est vide.',
      nl: 'Dit bestand is leeg.',
    },
  },
  image_unreadable: {
    status: 400,
    text: {
      zh: '无法读取这张图片，文件可能已损坏或尺寸过大。',
      en: 'This image cannot be read: it is damaged, or far too large.',
      fr: 'Cette image est illisible : elle est endommagée ou bien trop grande.',
      nl: 'Deze afbeelding kan niet worden gelezen: ze is beschadigd of veel te groot.',
    },
  },
  too_many_files: {
    status: 409,
    text: {
      zh: '您上传了很多尚未发送的文件。请先发送或移除一部分。',
      en: 'You have uploaded many files that you have not sent yet. Send or remove some first.',
      fr: 'Vous avez déposé beaucoup de fichiers sans les envoyer. Envoyez-en ou retirez-en d’abord.',
      nl: 'Je hebt veel bestanden geüpload die nog niet verstuurd zijn. Verstuur of verwijder er eerst een paar.',
    },
  },
  file_too_large: {
    status: 413,
    text: {
      zh: '文件不能超过 {limit} MB。',
      en: 'A file may have {limit} MB at most.',
      fr: 'Un fichier ne peut pas dépasser {limit} Mo.',
      nl: 'Een bestand mag hoogstens {limit} MB groot zijn.',
    },
  },
  file_type_refused: {
    status: 415,
    text: {
      zh: '不接受此类文件。可以上传图片、PDF、办公文档、文本、日志、邮件、视频和压缩包。',
      en: 'Files of this kind are not accepted. Images, PDF, office documents, texts, logs, mails, videos and archives are.',
      fr: 'Ce type de fichier n’est pas accepté. Sont acceptés : images, PDF, documents bureautiques, textes, journaux, e-mails, vidéos et archives.',
      nl: 'Dit soort bestand wordt niet aangenomen. Wel: afbeeldingen, pdf, kantoordocumenten, tekst, logbestanden, e-mails, video’s en archieven.',
    },
  },
  unsupported_media_type: {
    status: 415,
    text: {
      zh: '请以 JSON 格式发送。',
      en: 'Send JSON, please.',
      fr: 'Veuillez envoyer du JSON.',
      nl: 'Stuur JSON, alsjeblieft.',
    },
  },
  too_many_requests: {
    status: 429,
    text: {
      zh: '尝试次数过多，请稍候再试。',
      en: 'Too many attempts. Wait a moment and try again.',
      fr: 'Trop de tentatives. Patientez un instant puis réessayez.',
      nl: 'Te veel pogingen. Wacht even en probeer het opnieuw.',
    },
  },
  storage_full: {
    status: 503,
    text: {
      zh: '目前无法保存文件，请稍后重试，或先不带文件发送。',
      en: 'Files cannot be kept right now. Try again later, or send your message without them.',
      fr: 'Impossible de conserver des fichiers pour l’instant. Réessayez plus tard, ou envoyez votre message sans eux.',
      nl: 'Bestanden kunnen nu niet worden bewaard. Probeer het later opnieuw, of verstuur je bericht zonder.',
    },
  },
  unavailable: {
    status: 503,
    text: {
      zh: '服务暂时不可用，请稍后重试。您填写的内容没有丢失。',
      en: 'The desk cannot be reached right now. Try again in a moment; nothing you wrote is lost.',
      fr: 'Le service est momentanément indisponible. Réessayez dans un instant ; rien de ce que vous avez écrit n’est perdu.',
      nl: 'De helpdesk is nu even niet bereikbaar. Probeer het zo opnieuw; wat je schreef is niet weg.',
    },
  },
  internal: {
    status: 500,
    text: {
      zh: '出现意外错误，我们已记录。请稍后重试，并附上请求编号联系 IT。',
      en: 'Something went wrong on our side. It has been recorded; try again, or tell IT the request number.',
      fr: 'Une erreur est survenue de notre côté. Elle a été enregistrée ; réessayez ou donnez le numéro de requête à l’IT.',
      nl: 'Er ging bij ons iets mis. Het is vastgelegd; probeer het opnieuw of geef het verzoeknummer door aan IT.',
    },
  },
} as const satisfies Record<string, { status: number; text: Translated }>;

export type ErrorCode = keyof typeof errorCatalog;

/** What is wrong with one field; the code is stable, the message is in the caller's language. */
export const issueSchema = z.object({ path: z.string(), code: z.string(), message: z.string() });
export type Issue = z.infer<typeof issueSchema>;

/** The one shape of every error on the wire. */
export const errorSchema = z.object({
  code: z.string(),
  message: z.string(),
  request_id: z.string(),
  issues: z.array(issueSchema).optional(),
  /** With 409 on a move: the moves that are possible now. */
  allowed: z.array(z.string()).optional(),
  /** With 409 on a stale version: who changed it, and the version that stands now. */
  changed_by: z.string().nullable().optional(),
  version: z.number().int().optional(),
});
export type ErrorBody = z.infer<typeof errorSchema>;

export function errorText(
  code: ErrorCode,
  language: Language,
  parameters: Readonly<Record<string, string>> = {},
): string {
  return errorCatalog[code].text[language].replace(/\{(\w+)\}/g, (whole, name) => parameters[name] ?? whole);
}
