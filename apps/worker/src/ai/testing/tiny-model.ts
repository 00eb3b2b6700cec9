import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes a model of a few kilobytes that loads like the real one: an ONNX graph with a single node, which looks
 * each token's row up in a table, and a tokenizer that knows the letters. The same letters give the same vector.
 * @param root the folder that `MODEL_DIR` would name
 */
export async function writeTinyModel(root: string, model: string, dimensions = 384): Promise<void> {
  const folder = join(root, model);
  await mkdir(join(folder, 'onnx'), { recursive: true });
  await writeFile(
    join(folder, 'config.json'),
    JSON.stringify({ model_type: 'bert', hidden_size: dimensions }),
  );
  await writeFile(
    join(folder, 'tokenizer_config.json'),
    JSON.stringify({
      tokenizer_class: 'BertTokenizer',
      model_max_length: 512,
      pad_token: '[PAD]',
      unk_token: '[UNK]',
    }),
  );
  await writeFile(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer()));
  await writeFile(join(folder, 'onnx', 'model_quantized.onnx'), onnxModel(vocabulary.length, dimensions));
}

const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
const vocabulary = [...special, ...letters, ...letters.map((letter) => `##${letter}`)];

function tokenizer() {
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special.map((content, id) => ({
      id,
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: true,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: { type: 'BertProcessing', sep: ['[SEP]', 3], cls: ['[CLS]', 2] },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
    },
  };
}

/** Numbers of fields and types as in onnx.proto3. */
function onnxModel(rows: number, dimensions: number): Uint8Array {
  const float = 1;
  const int64 = 7;
  const table = new Float32Array(rows * dimensions);
  for (let i = 0; i < table.length; i++) table[i] = Math.sin(i * 12.9898) * Math.cos(i * 78.233);

  const shape = (sizes: (string | number)[]) =>
    bytes(...sizes.map((size) => field(1, typeof size === 'number' ? field(1, size) : field(2, text(size)))));
  const value = (name: string, type: number, sizes: (string | number)[]) =>
    bytes(field(1, text(name)), field(2, field(1, bytes(field(1, type), field(2, shape(sizes))))));

  const node = bytes(
    field(1, text('table')),
    field(1, text('input_ids')),
    field(2, text('last_hidden_state')),
    field(4, text('Gather')),
  );
  const initializer = bytes(
    field(1, rows),
    field(1, dimensions),
    field(2, float),
    field(8, text('table')),
    field(9, new Uint8Array(table.buffer)),
  );
  const graph = bytes(
    field(1, node),
    field(2, text('tiny')),
    field(5, initializer),
    field(11, value('input_ids', int64, ['batch', 'sequence'])),
    field(11, value('attention_mask', int64, ['batch', 'sequence'])),
    field(12, value('last_hidden_state', float, ['batch', 'sequence', dimensions])),
  );
  const opset = bytes(field(1, text('')), field(2, 13));
  return bytes(field(1, 8), field(7, graph), field(8, opset));
}

/** One field of a protocol buffer: a number as varint, anything else with its length before it. */
function field(number: number, content: number | Uint8Array): Uint8Array {
  if (typeof content === 'number') return bytes(varint(number << 3), varint(content));
  return bytes(varint((number << 3) | 2), varint(content.length), content);
}

function varint(value: number): Uint8Array {
  const out: number[] = [];
  let rest = value;
  while (rest > 127) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  return Uint8Array.from([...out, rest]);
}

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

function bytes(...parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
