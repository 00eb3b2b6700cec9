import { articlesEn } from './articles-en.ts';
import { articlesFr } from './articles-fr.ts';
import { articlesNl } from './articles-nl.ts';
import { articlesZh } from './articles-zh.ts';
import type { DemoArticle } from './types.ts';

export const demoArticles: DemoArticle[] = [...articlesZh, ...articlesEn, ...articlesFr, ...articlesNl];
