import {
  articleDetailSchema,
  articlePageSchema,
  articleSchema,
  createArticleSchema,
  listArticlesQuery,
  patchArticleSchema,
  putArticleSchema,
} from '@desk/contract/knowledge';
import { findArticleDetail, listArticles } from '@desk/desk/knowledge/list-articles';
import {
  type ArticleChange,
  changeArticle,
  createArticle,
  deleteArticle,
} from '@desk/desk/knowledge/write-article';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App, Deps } from '../../deps.ts';
import { presentPage } from '../../page-links.ts';
import { refusingReadOnly } from '../../read-only-fields.ts';
import { refusals } from '../../responses.ts';
import { presentArticle, presentArticleDetail } from './present-article.ts';

const tags = ['Knowledge base'];
const params = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });
const hidden = ['embedding', 'embedding_model', 'embedded_at', 'deleted_at'];

export const knowledgeBaseRoutes = (deps: Deps) => async (app: App) => {
  const { database, enqueue, settings } = deps;
  const desk = { ...deps, timeZone: settings.deskTimeZone };

  app.route({
    method: 'GET',
    url: '/knowledge-base',
    config: { access: 'read_knowledge' },
    schema: {
      tags,
      summary: 'List articles',
      description:
        'The latest first; with `search`, the best match first. Staff see drafts with `state=draft`, everybody else what is published.',
      querystring: listArticlesQuery,
      response: { 200: articlePageSchema, ...refusals(400) },
    },
    handler: async (request) => {
      const page = await listArticles(database, request.actor, request.query);
      return presentPage(request, settings.publicUrl, page, (article) =>
        presentArticle(article, request.language),
      );
    },
  });

  app.route({
    method: 'POST',
    url: '/knowledge-base',
    config: { access: 'write_knowledge' },
    schema: {
      tags,
      summary: 'Write an article',
      description: 'The assistant can use it once the worker has read it, moments later.',
      body: refusingReadOnly(createArticleSchema, articleSchema, hidden),
      response: { 201: articleSchema, ...refusals(400, 403) },
    },
    handler: async (request, reply) => {
      const language = request.body.language ?? request.actor.language;
      const article = await createArticle(desk, request.actor, { ...request.body, language });
      enqueue('embed-article', { article_id: article.id });
      return reply.code(201).send(presentArticle(article, request.language));
    },
  });

  app.route({
    method: 'GET',
    url: '/knowledge-base/:id',
    config: { access: 'read_knowledge' },
    schema: {
      tags,
      summary: 'Read an article',
      params,
      response: { 200: articleDetailSchema, ...refusals(404) },
    },
    handler: async ({ params, actor, language }) =>
      presentArticleDetail(await findArticleDetail(database, actor, params.id), actor, language),
  });

  const change = async (request: FastifyRequest, id: number, wish: ArticleChange) => {
    const { article, is_text_changed } = await changeArticle(desk, request.actor, id, wish);
    if (is_text_changed) enqueue('embed-article', { article_id: id });
    return presentArticle(article, request.language);
  };

  app.route({
    method: 'PUT',
    url: '/knowledge-base/:id',
    config: { access: 'write_knowledge' },
    schema: {
      tags,
      summary: 'Replace an article',
      params,
      body: refusingReadOnly(putArticleSchema, articleSchema, hidden),
      response: { 200: articleSchema, ...refusals(400, 403, 404, 409) },
    },
    handler: async (request) => change(request, request.params.id, request.body),
  });

  app.route({
    method: 'PATCH',
    url: '/knowledge-base/:id',
    config: { access: 'write_knowledge' },
    schema: {
      tags,
      summary: 'Change an article',
      params,
      body: refusingReadOnly(patchArticleSchema, articleSchema, hidden),
      response: { 200: articleSchema, ...refusals(400, 403, 404, 409) },
    },
    handler: async (request) => change(request, request.params.id, request.body),
  });

  app.route({
    method: 'DELETE',
    url: '/knowledge-base/:id',
    config: { access: 'write_knowledge' },
    schema: {
      tags,
      summary: 'Delete an article',
      params,
      response: { 204: z.undefined(), ...refusals(403, 404) },
    },
    handler: async (request, reply) => {
      await deleteArticle(desk, request.params.id);
      return reply.code(204).send();
    },
  });
};
