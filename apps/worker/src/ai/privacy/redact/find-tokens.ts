import { type Finder, findPatterns } from './finding.ts';

/** What stands for a signed-in person or program; most services give theirs a form of its own. */
const patterns = [
  // JSON Web Tokens.
  /(?<![\w-])eyJ[\w-]{8,4000}\.[\w-]{8,4000}(?:\.[\w-]{0,2000})?/g,
  // GitHub, GitLab, Slack, npm, PyPI, Docker, Hugging Face, DigitalOcean, Shopify, Vault, Atlassian, Databricks.
  /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\w{20,255})/g,
  /(?<!\w)gl(?:pat|dt|rt|cbt|ptt|ft|soat)-[\w-]{16,100}/g,
  /(?<!\w)(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,250}/g,
  /(?<!\w)npm_[A-Za-z0-9]{30,60}/g,
  /(?<!\w)(?:pypi-[\w-]{16,250}|dckr_pat_[\w-]{16,60}|hf_[A-Za-z0-9]{20,60}|dop_v1_[a-f0-9]{40,80})/g,
  /(?<!\w)(?:shp(?:at|ca|pa|ss)_[a-fA-F0-9]{24,40}|hvs\.[\w-]{20,200}|ATATT3[\w=-]{20,250}|dapi[a-f0-9]{32})/g,
  /(?<!\w)ya29\.[\w-]{20,250}/g,
  // A Telegram bot; a webhook is as good as a password.
  /(?<![\w:])\d{8,10}:AA[\w-]{32,36}/g,
  /hooks\.slack\.com\/services\/(?<secret>[\w/]{20,100})/g,
  /webhook\.office\.com\/webhookb2\/(?<secret>[\w@/-]{36,250})/g,
  // Headers and cookies.
  /(?<!\w)(?:bearer|basic)[ \t]{1,4}(?<secret>(?=[\w.~+/=-]{0,60}\d)[\w.~+/=-]{12,2000})/gi,
  /(?<!\w)(?:jsessionid|phpsessid|asp\.net_sessionid|connect\.sid|session_?id|sid|auth_?token|sessionid)=(?<secret>[\w%.+/=:~-]{8,500})/gi,
  // What a name announces; a value without a digit is a word.
  /(?:(?<![A-Za-z])(?:tokens?|jetons?|access[_ -]?token|refresh[_ -]?token)|访问令牌|令牌)(?:["'”’ ]{0,2})[ \t]{0,2}(?:[:：=]|是|为|is|est|->)[ \t]{0,2}["'“«]? ?(?<secret>(?=[\w+/=~.-]{0,80}\d)[\w+/=~.-]{8,500})/gi,
];

export const findTokens: Finder = (text) => findPatterns('TOKEN', patterns, text);
