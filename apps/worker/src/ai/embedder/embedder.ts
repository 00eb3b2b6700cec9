/** The width of `paraphrase-multilingual-MiniLM-L12-v2`, and of every column and index that holds a vector. */
export const embeddingDimensions = 384;

/** Turns texts into vectors whose dot product is their similarity. */
export interface Embedder {
  /** Stored with every vector it makes; says all that changes a vector: vectors of two names never meet. */
  readonly name: string;
  readonly dimensions: typeof embeddingDimensions;
  /** Similarity from which two texts are about the same; no two embedders have the same scale. */
  readonly cut: number;
  /** One vector of unit length per text, in the order of the texts. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
}
