INSERT INTO lethe.obfcm_submission (manufacturer_id, manufacturer, collection_year, revision, supplement, state, format, content_sha256,
    exported, tally_sha256, manifest, drafted_at)
VALUES (:manufacturerId, :manufacturer, :year, :revision, :supplement, 'drafted', :format, :content, :exported, :tally, :manifest, :at)
RETURNING submission_id
