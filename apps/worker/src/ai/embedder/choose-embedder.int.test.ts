import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeTinyModel } from '../testing/tiny-model.ts';
import { createEmbedder, type EmbedderReadiness, type EmbedderSettings } from './choose-embedder.ts';

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'embedder-'));
  opened.push(() => rm(path, { recursive: true }));
  return path;
}

/** Serves a folder as the model hub would; `delayMs` holds every answer back. */
async function serveHub(root: string, delayMs = 0) {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '').replace('/resolve/main/', '/');
    asked.push(path);
    setTimeout(() => {
      readFile(join(root, path)).then(
        (body) => response.writeHead(200, { 'content-length': body.length }).end(body),
        () => response.writeHead(404).end(),
      );
    }, delayMs).unref();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, asked };
}

async function settings(transformer: Partial<EmbedderSettings['transformer']>): Promise<EmbedderSettings> {
  return {
    wanted: 'transformer',
    transformer: { model: 'desk/tiny', dtype: 'q8', cacheDir: await folder(), threads: 1, ...transformer },
    loadTimeoutMs: 20_000,
  };
}

function start(chosen: EmbedderSettings) {
  const log = { info: vi.fn(), warn: vi.fn() };
  const steps: EmbedderReadiness[] = [];
  const onSwitch = vi.fn();
  const embedder = createEmbedder(chosen, {
    log,
    onSwitch,
    onProgress: (readiness) => steps.push(readiness),
  });
  opened.push(() => embedder.close());
  return { embedder, log, steps, onSwitch };
}

describe('a desk that wants the transformer', () => {
  it('embeds with the built-in one at once and switches when the weights are loaded', async () => {
    const modelDir = await folder();
    await writeTinyModel(modelDir, 'desk/tiny');
    const { embedder, onSwitch, steps } = start(await settings({ modelDir }));

    expect(embedder.readiness()).toMatchObject({
      wanted: 'desk/tiny@q8',
      current: 'built-in-3',
      state: 'loading',
    });
    expect(await embedder.current().embed(['printer'])).toHaveLength(1);

    await embedder.settled;
    expect(embedder.readiness()).toEqual({
      wanted: 'desk/tiny@q8',
      current: 'desk/tiny@q8',
      state: 'ready',
      progress: 1,
    });
    expect(onSwitch).toHaveBeenCalledExactlyOnceWith(embedder.current());
    expect(steps.at(-1)).toMatchObject({ state: 'ready', progress: 1 });
  });

  it('gives each text its own vector of unit length, whatever the order and the batch', async () => {
    const modelDir = await folder();
    await writeTinyModel(modelDir, 'desk/tiny');
    const { embedder } = start(await settings({ modelDir }));
    await embedder.settled;

    const texts = Array.from({ length: 21 }, (_, i) => `${'abc xyz '.repeat((i * 7) % 5)} ticket ${i}`);
    const together = await embedder.current().embed(texts);
    for (const [i, vector] of together.entries()) {
      const [alone] = await embedder.current().embed([texts[i] ?? '']);
      expect(vector.length).toBe(384);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
      expect(Math.max(...vector.map((value, j) => Math.abs(value - (alone?.[j] ?? 0))))).toBeLessThan(1e-5);
    }
  });

  it('reads no more than the model was trained for', async () => {
    const modelDir = await folder();
    await writeTinyModel(modelDir, 'desk/tiny');
    const { embedder } = start(await settings({ modelDir }));
    await embedder.settled;
    const head = 'a'.repeat(90).concat(' ').repeat(2);
    const [one, other] = await embedder.current().embed([`${head} b c d`, `${head} x y z`]);
    expect(one).toEqual(other);
  });

  it('downloads from a mirror, shows progress, and needs the mirror only once', async () => {
    const hub = await folder();
    await writeTinyModel(hub, 'desk/mirrored');
    const mirror = await serveHub(hub);
    const chosen = await settings({ model: 'desk/mirrored', remoteHost: mirror.url });

    const first = start(chosen);
    await first.embedder.settled;
    expect(first.embedder.readiness()).toMatchObject({ current: 'desk/mirrored@q8', state: 'ready' });
    expect(mirror.asked).toContain('/desk/mirrored/onnx/model_quantized.onnx');
    expect(first.steps.some((step) => step.state === 'loading' && step.progress > 0)).toBe(true);
    expect(await readdir(join(chosen.transformer.cacheDir, 'desk/mirrored'))).toContain('onnx');

    const downloads = mirror.asked.filter((path) => path.endsWith('.onnx')).length;
    const second = start(chosen);
    await second.embedder.settled;
    expect(second.embedder.readiness().state).toBe('ready');
    expect(mirror.asked.filter((path) => path.endsWith('.onnx'))).toHaveLength(downloads);
  });

  it('says once that a model is not in MODEL_DIR, and goes on with the built-in one', async () => {
    const { embedder, log, onSwitch } = start(
      await settings({ model: 'desk/absent', modelDir: await folder() }),
    );
    await embedder.settled;
    expect(embedder.readiness()).toMatchObject({ current: 'built-in-3', state: 'unavailable' });
    expect(log.warn).toHaveBeenCalledOnce();
    expect(onSwitch).not.toHaveBeenCalled();
    expect(await embedder.current().embed(['still here'])).toHaveLength(1);
  });

  it('says once that the hub cannot be reached', async () => {
    const { embedder, log } = start(
      await settings({ model: 'desk/unreachable', remoteHost: 'http://127.0.0.1:9/' }),
    );
    await embedder.settled;
    expect(embedder.readiness().state).toBe('unavailable');
    expect(log.warn).toHaveBeenCalledOnce();
  });

  it('gives up on a download that takes too long', async () => {
    const hub = await folder();
    await writeTinyModel(hub, 'desk/slow');
    const mirror = await serveHub(hub, 60_000);
    const chosen = await settings({ model: 'desk/slow', remoteHost: mirror.url });
    const { embedder, log } = start({ ...chosen, loadTimeoutMs: 200 });
    await embedder.settled;
    expect(embedder.readiness().state).toBe('unavailable');
    expect(log.warn).toHaveBeenCalledOnce();
  });

  it('refuses a model whose vectors have another width', async () => {
    const modelDir = await folder();
    await writeTinyModel(modelDir, 'desk/narrow', 128);
    const { embedder, log } = start(await settings({ model: 'desk/narrow', modelDir }));
    await embedder.settled;
    expect(embedder.readiness().state).toBe('unavailable');
    expect(log.warn).toHaveBeenCalledWith(
      expect.objectContaining({ reason: expect.stringContaining('128 numbers instead of 384') }),
      expect.any(String),
    );
  });

  it('stops loading quietly when it is closed', async () => {
    const hub = await folder();
    const mirror = await serveHub(hub, 60_000);
    const { embedder, log } = start(await settings({ model: 'desk/closed', remoteHost: mirror.url }));
    await embedder.close();
    expect(log.warn).not.toHaveBeenCalled();
  });
});

it('is ready at once when the built-in embedder is wanted', async () => {
  const { embedder, onSwitch } = start({ ...(await settings({})), wanted: 'built-in' });
  expect(embedder.readiness()).toEqual({
    wanted: 'built-in-3',
    current: 'built-in-3',
    state: 'ready',
    progress: 1,
  });
  await embedder.settled;
  expect(onSwitch).not.toHaveBeenCalled();
});
