-- Whoever makes something that could be reported, or has been read: everybody else has nothing to state.
SELECT m.manufacturer_id, m.code, m.legal_name
FROM business.manufacturer m
WHERE EXISTS (SELECT FROM business.vehicle v WHERE v.manufacturer_id = m.manufacturer_id)
   OR EXISTS (SELECT FROM business.obfcm_reading r WHERE r.manufacturer_id = m.manufacturer_id)
   OR EXISTS (SELECT FROM business.wmi w WHERE w.manufacturer_id = m.manufacturer_id)
ORDER BY m.code
