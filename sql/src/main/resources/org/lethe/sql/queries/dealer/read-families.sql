SELECT family FROM business.product GROUP BY family ORDER BY min(product_id)
