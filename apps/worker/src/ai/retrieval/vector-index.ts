/** A vector and the name of the embedder that made it. */
export interface NamedVector {
  embedding_model: string;
  vector: ArrayLike<number>;
}

export interface SearchOptions<Payload> {
  limit: number;
  /** What is less similar than this is not found. Compared with the similarity itself, before any boost. */
  cut: number;
  /** Added to the similarity for the order alone: a preference, never a wall. */
  boost?: (payload: Payload) => number;
}

export interface Found<Id, Payload> {
  id: Id;
  /** Cosine with the most similar of the owner's vectors, without the boost. */
  similarity: number;
  /** Cosine with each of the owner's vectors, in the order in which they were given. */
  similarities: number[];
  payload: Payload;
}

export interface VectorIndex<Id, Payload> {
  readonly embedding_model: string;
  /** Number of owners. */
  readonly size: number;
  /**
   * Puts an owner's vectors in the place of those it had. An owner may have several, such as a ticket's problem
   * and its resolution; it is found by its best one.
   * @throws on a vector of another model or width
   */
  upsert(id: Id, vectors: readonly NamedVector[], payload: Payload): void;
  remove(id: Id): void;
  has(id: Id): boolean;
  /** Most similar first. Exact: every vector is compared. */
  search(query: NamedVector, options: SearchOptions<Payload>): Found<Id, Payload>[];
  /** Compares with one owner, as `search` would; undefined when it is not there or has no vectors. */
  compare(query: NamedVector, id: Id): Found<Id, Payload> | undefined;
  /** Cosine of the first vectors of two owners; 0 when one of them is not there. */
  likeness(one: Id, other: Id): number;
}

interface Owner<Id, Payload> {
  id: Id;
  payload: Payload;
  rows: number[];
}

const firstCapacity = 64;

/**
 * Vectors of one embedder in one contiguous matrix, searched from end to end: at 384 numbers and ten thousand
 * rows that takes a few milliseconds, is exact, and needs no index to be built.
 */
export function createVectorIndex<Id, Payload>(model: {
  name: string;
  dimensions: number;
}): VectorIndex<Id, Payload> {
  const { dimensions } = model;
  const owners = new Map<Id, Owner<Id, Payload>>();
  /** Whose a row is; as long as rows are in use. */
  const ownerOfRow: Owner<Id, Payload>[] = [];
  let matrix = new Float32Array(firstCapacity * dimensions);

  function check({ embedding_model, vector }: NamedVector): void {
    if (embedding_model !== model.name)
      throw new Error(`a vector of ${embedding_model} cannot meet those of ${model.name}`);
    if (vector.length !== dimensions)
      throw new Error(`a vector of ${vector.length} numbers does not fit an index of ${dimensions}`);
  }

  function append(owner: Owner<Id, Payload>, { vector }: NamedVector): void {
    const row = ownerOfRow.length;
    if ((row + 1) * dimensions > matrix.length) {
      const larger = new Float32Array(matrix.length * 2);
      larger.set(matrix);
      matrix = larger;
    }
    writeUnit(vector, matrix, row * dimensions);
    ownerOfRow.push(owner);
    owner.rows.push(row);
  }

  /** The last row moves into the gap, so that the matrix stays without holes. */
  function drop(row: number): void {
    const last = ownerOfRow.length - 1;
    const moved = ownerOfRow.pop();
    if (!moved || row === last) return;
    matrix.copyWithin(row * dimensions, last * dimensions, (last + 1) * dimensions);
    ownerOfRow[row] = moved;
    moved.rows[moved.rows.indexOf(last)] = row;
  }

  function remove(id: Id): void {
    const owner = owners.get(id);
    if (!owner) return;
    owners.delete(id);
    // From the highest down: a row that moves is then never one that is still to be dropped.
    for (const row of owner.rows.sort((a, b) => b - a)) drop(row);
  }

  function unitOf(query: NamedVector): Float32Array {
    check(query);
    const unit = new Float32Array(dimensions);
    writeUnit(query.vector, unit, 0);
    return unit;
  }

  function found(unit: Float32Array, { id, payload, rows }: Owner<Id, Payload>): Found<Id, Payload> {
    const similarities = rows.map((row) => dot(unit, matrix, row * dimensions));
    return { id, payload, similarity: Math.max(...similarities), similarities };
  }

  return {
    embedding_model: model.name,
    get size() {
      return owners.size;
    },
    has: (id) => owners.has(id),
    remove,
    upsert(id, vectors, payload) {
      for (const vector of vectors) check(vector);
      remove(id);
      const owner: Owner<Id, Payload> = { id, payload, rows: [] };
      owners.set(id, owner);
      for (const vector of vectors) append(owner, vector);
    },
    search(query, { limit, cut, boost }) {
      const unit = unitOf(query);
      const similarities = new Map<Owner<Id, Payload>, number>();
      for (const [row, owner] of ownerOfRow.entries()) {
        const similarity = dot(unit, matrix, row * dimensions);
        if (similarity < cut || similarity <= (similarities.get(owner) ?? Number.NEGATIVE_INFINITY)) continue;
        similarities.set(owner, similarity);
      }
      const best: { owner: Owner<Id, Payload>; rank: number }[] = [];
      for (const [owner, similarity] of similarities)
        keepBest(best, { owner, rank: similarity + (boost?.(owner.payload) ?? 0) }, limit);
      return best.map(({ owner }) => found(unit, owner));
    },
    compare(query, id) {
      const owner = owners.get(id);
      return owner && owner.rows.length > 0 ? found(unitOf(query), owner) : undefined;
    },
    likeness(one, other) {
      const [row] = owners.get(one)?.rows ?? [];
      const [second] = owners.get(other)?.rows ?? [];
      if (row === undefined || second === undefined) return 0;
      return dot(matrix.subarray(row * dimensions, (row + 1) * dimensions), matrix, second * dimensions);
    },
  };
}

/** Inserts into a short list in descending order; cheaper than sorting everything for the three that are asked for. */
function keepBest<Item extends { rank: number }>(best: Item[], item: Item, limit: number): void {
  const last = best[limit - 1];
  if (limit <= 0 || (last && item.rank <= last.rank)) return;
  let at = best.length;
  while (at > 0 && (best[at - 1]?.rank ?? 0) < item.rank) at--;
  best.splice(at, 0, item);
  if (best.length > limit) best.pop();
}

/** A vector of no length has no direction and is similar to nothing: it stays zero. */
function writeUnit(vector: ArrayLike<number>, target: Float32Array, offset: number): void {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (vector[i] ?? 0) ** 2;
  const scale = sum > 0 && Number.isFinite(sum) ? 1 / Math.sqrt(sum) : 0;
  for (let i = 0; i < vector.length; i++) target[offset + i] = scale === 0 ? 0 : (vector[i] ?? 0) * scale;
}

/** Four sums side by side, because each addition would otherwise wait for the one before it. */
function dot(query: Float32Array, matrix: Float32Array, offset: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  const length = query.length;
  for (; i + 3 < length; i += 4) {
    a += (query[i] ?? 0) * (matrix[offset + i] ?? 0);
    b += (query[i + 1] ?? 0) * (matrix[offset + i + 1] ?? 0);
    c += (query[i + 2] ?? 0) * (matrix[offset + i + 2] ?? 0);
    d += (query[i + 3] ?? 0) * (matrix[offset + i + 3] ?? 0);
  }
  for (; i < length; i++) a += (query[i] ?? 0) * (matrix[offset + i] ?? 0);
  return a + b + c + d;
}
