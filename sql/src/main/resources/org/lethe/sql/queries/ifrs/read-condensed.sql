-- Whether contracts of these months went after ten years.
SELECT EXISTS (SELECT FROM finance.condensed_month WHERE entity = :entity AND period BETWEEN :first AND :last) AS condensed
