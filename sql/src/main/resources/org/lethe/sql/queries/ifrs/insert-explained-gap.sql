INSERT INTO finance.explained_gap (seq, batch, series, first_number, last_number)
VALUES (:seq + 1, :batch, :series, :firstNumber, :lastNumber)
