import type { GivenRating } from '@desk/contract/ratings';
import type { RatingRecord } from '@desk/desk/ratings/rate-ticket';

export function presentGivenRating(rating: RatingRecord & { points: number }): GivenRating {
  return {
    score: rating.score,
    comment: rating.comment,
    created_at: rating.created_at.toISOString(),
    editable_until: rating.editable_until.toISOString(),
    points: rating.points,
  };
}
