/** Tests and gallery name lanes alike; the list lives where both may import it from. */
export { LONG_POSTS } from '../../scripts/gallery/long-posts.ts';
